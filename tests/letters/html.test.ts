import { expect, it } from 'vitest';
import { heading, list, paragraph, quote } from '../../lib/letters/block.ts';
import { htmlOf, htmlPage } from '../../lib/letters/html.ts';
import { tagsOf, wordsOf } from './given-letters.ts';

const markup = `</p><script>alert("1")</script>' &lt;`;

it.each([
  ['heading', heading(markup), heading('plain')],
  ['paragraph', paragraph(markup, markup), paragraph('plain', 'plain')],
  ['list', list([markup, markup]), list(['plain', 'plain'])],
  ['quote', quote(markup), quote('plain')],
])('keeps markup in a %s as the characters it is', (_name, hostile, plain) => {
  expect(tagsOf(htmlOf([hostile]))).toEqual(tagsOf(htmlOf([plain])));
  expect(wordsOf(htmlOf([hostile]))).toContain(markup);
});

it('keeps markup in a page title as the characters it is', () => {
  expect(tagsOf(htmlPage('en', markup, ''))).toEqual(tagsOf(htmlPage('en', 'plain', '')));
});
