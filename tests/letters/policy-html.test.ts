import { describe, expect, it } from 'vitest';
import { policyHtml } from '../../lib/letters/policy-html.ts';

describe('a policy as HTML', () => {
  it('renders headings, paragraphs, lists and emphasis, each one level down in the letter', () => {
    const markdown =
      '# Title\n\nFirst *line*\nsecond __ line\n- one\n- two\n  and more\n\n## Part\nText with **weight** and _lean_.';
    expect(policyHtml(markdown)).toBe(
      [
        '<h2>Title</h2>',
        '<p>First <em>line</em>\nsecond __ line</p>',
        '<ul>\n<li>one</li>',
        '<li>two\n  and more</li>\n</ul>',
        '<h3>Part</h3>',
        '<p>Text with <strong>weight</strong> and <em>lean</em>.</p>',
      ].join('\n'),
    );
  });

  it('links to https and mailto', () => {
    expect(policyHtml('[us](mailto:privacy@example.org) [them](https://example.org/a?b=1&c=2)')).toBe(
      '<p><a href="mailto:privacy@example.org">us</a> <a href="https://example.org/a?b=1&amp;c=2">them</a></p>',
    );
  });

  it.each([
    ['[x](javascript:alert(1))', '<p>[x](javascript:alert(1))</p>'],
    ['[x](http://example.org)', '<p>[x](http://example.org)</p>'],
    ['[x](data:text/html,hi)', '<p>[x](data:text/html,hi)</p>'],
    ['[x](https://example.org" onclick="a)', '<p>[x](https://example.org&quot; onclick=&quot;a)</p>'],
    ['[<b>](https://example.org)', '<p><a href="https://example.org">&lt;b&gt;</a></p>'],
    ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    ['# <img src=x onerror=y>', '<h2>&lt;img src=x onerror=y&gt;</h2>'],
    ['snake_case_name, 2 * 3 * 4', '<p>snake_case_name, 2 * 3 * 4</p>'],
    ['_open and *open and **open', '<p>_open and *open and **open</p>'],
  ])('shows %j as the characters it is', (markdown, html) => {
    expect(policyHtml(markdown)).toBe(html);
  });

  it.each(['[', '*', '**', '_', '[a](https://', '_a', '#\t', '- ', '-\t\u2028', '\n'])(
    'stays linear on a long run of %j',
    (piece) => {
      expect(policyHtml(piece.repeat(200_000)).length).toBeLessThan(piece.length * 4_000_000);
    },
  );
});
