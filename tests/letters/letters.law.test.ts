// One file for all laws of letters: loading fast-check takes longer than running them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinds, languages } from '../../lib/case/kinds.ts';
import { acknowledgement } from '../../lib/letters/acknowledgement.ts';
import { notice } from '../../lib/letters/notice.ts';
import { policyHtml } from '../../lib/letters/policy-html.ts';
import { givenFacts, givenNotice, tagsOf, wordsOf } from './given-letters.ts';
import { hostile } from './hostile.ts';

const situation = fc.record({
  kinds: fc.subarray([...kinds]),
  review: fc.boolean(),
  maybeSameAs: fc.boolean(),
  statutoryDay: fc.constantFrom(null, '2027-01-07'),
  occasion: fc.constantFrom('opened' as const, 'added' as const, 'corrected' as const),
  language: fc.constantFrom(...languages),
});
const names = fc.record({
  organization: hostile,
  shortName: hostile,
  contact: fc.record({ title: hostile, address: hostile }),
  commissioner: fc.record({ name: hostile, site: hostile }),
  caseNumber: hostile,
});

describe('every acknowledgement', () => {
  it('has one header line for a subject, whatever its facts hold', () => {
    fc.assert(
      fc.property(situation, names, (where, who) => {
        expect(acknowledgement(givenFacts({ ...where, ...who })).subject).toMatch(
          /^\[[^\p{Cc}\p{Zl}\p{Zp}]*$/u,
        );
      }),
    );
  });

  it('has the same HTML structure whatever its names hold', () => {
    fc.assert(
      fc.property(situation, names, (where, who) => {
        const plain = acknowledgement(givenFacts(where));
        expect(tagsOf(acknowledgement(givenFacts({ ...where, ...who })).html)).toEqual(tagsOf(plain.html));
      }),
    );
  });

  it('carries any policy byte for byte at its very end', () => {
    fc.assert(
      fc.property(situation, hostile, (where, policy) => {
        const { text } = acknowledgement(givenFacts({ ...where, policy }));
        expect(text.slice(text.length - policy.length)).toBe(policy);
      }),
    );
  });

  it('does not depend on the order in which kinds were understood, nor on repeats', () => {
    fc.assert(
      fc.property(situation, (where) => {
        const turned = [...where.kinds, ...where.kinds].toReversed();
        expect(acknowledgement(givenFacts({ ...where, kinds: turned }))).toEqual(
          acknowledgement(givenFacts(where)),
        );
      }),
    );
  });
});

/** Everything a writer, or a mail server in between, can choose. */
const chosen = fc.record({
  writer: fc.record({ name: hostile, address: hostile }),
  authenticity: fc.record({ verdict: fc.constant('unknown' as const), why: hostile }),
  identity: hostile.map((how) => `Identity: confirmed by an officer: ${how}`),
  reasons: fc.record({ kind: fc.constant('question' as const), phrase: hostile }).map((reason) => [reason]),
  reply: fc.record({ status: fc.constantFrom('withheld' as const, 'failed' as const), why: hostile }),
  subject: hostile,
  text: hostile,
  attachments: fc.array(fc.record({ name: hostile, type: hostile, bytes: fc.nat() }), {
    minLength: 1,
    maxLength: 3,
  }),
  marks: hostile.map((mark) => ['new-sender', `mark ${mark}`]),
  pointers: hostile.map((words) => [`It may belong to: ${words}`]),
});

describe('every notice', () => {
  it('has a subject without a word of the writer', () => {
    const { subject } = notice(givenNotice());
    fc.assert(
      fc.property(chosen, (words) => {
        expect(notice(givenNotice(words)).subject).toBe(subject);
      }),
    );
  });

  it('has the same HTML structure whatever the writer chose', () => {
    fc.assert(
      fc.property(chosen, (words) => {
        expect(tagsOf(notice(givenNotice(words)).html)).toEqual(
          tagsOf(notice(givenNotice(tamed(words))).html),
        );
      }),
    );
  });

  it('has the same lines of its own whatever the writer chose: theirs stand behind a label or a bar', () => {
    fc.assert(
      fc.property(chosen, (words) => {
        const own = linesOf(notice(givenNotice(words)).text);
        const tame = linesOf(notice(givenNotice(tamed(words))).text);
        expect(own.map(labelOf)).toEqual(tame.map(labelOf));
      }),
    );
  });

  it('shows no control, format or bidirectional character, but line breaks, tabs and joiners', () => {
    fc.assert(
      fc.property(chosen, (words) => {
        const { text, html } = notice(givenNotice(words));
        expect(`${text}${html}`).not.toMatch(/[[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]--[\n\t\u200C\u200D]]/v);
      }),
    );
  });
});

describe('every policy as HTML', () => {
  const allowed = /^<(\/?(h[2-6]|p|ul|li|em|strong|a)|a href="(https:\/\/|mailto:)[^"<>\s]+")>$/;

  it('emits only its own few tags, each closed in order, whatever the text', () => {
    fc.assert(
      fc.property(hostile, (markdown) => {
        const html = policyHtml(markdown);
        expect(tagsOf(html).filter((tag) => !allowed.test(tag))).toEqual([]);
        expect(html.replace(/<[^>]*>/g, '')).not.toMatch(/[<>"']/);
        expect(leftOpen(tagsOf(html))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('shows every word of a text without markup', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z<>&"';. \n]{0,80}$/), (text) => {
        expect(wordsOf(policyHtml(text))).toBe(text.replace(/\s+/g, ' ').trim());
      }),
    );
  });
});

type Chosen = typeof chosen extends fc.Arbitrary<infer Words> ? Words : never;

/** The same notice from a writer who chose nothing but plain words. */
function tamed({ attachments, reply, ...words }: Chosen): Chosen {
  return {
    ...words,
    writer: { name: 'a', address: 'a@example.org' },
    authenticity: { verdict: 'unknown', why: 'a' },
    identity: 'Identity: confirmed by an officer: a',
    reasons: [{ kind: 'question', phrase: 'a' }],
    reply: { ...reply, why: 'a' },
    subject: 'a',
    text: 'a',
    attachments: attachments.map(({ bytes }) => ({ name: 'a', type: 'a', bytes })),
    marks: ['new-sender', 'mark a'],
    pointers: ['It may belong to: a'],
  };
}

/** The notice's lines without those behind a bar. */
function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => !line.startsWith('| '));
}

/** A line up to the first word that the writer could have chosen. */
function labelOf(line: string): string {
  const labels =
    /^(From:|Name given:|Identity: confirmed by an officer:|Trust: [^.]*\. Check:|- privacy question, from the words:|Subject:|- File:|- mark|- It may belong to:|The writer has had NO reply:)/;
  return labels.exec(line)?.[0] ?? line;
}

function leftOpen(tags: readonly string[]): readonly string[] {
  const open: string[] = [];
  for (const tag of tags) {
    const name = tag.replace(/[</>]/g, '').split(' ')[0] ?? '';
    if (!tag.startsWith('</')) open.push(name);
    else if (open.pop() !== name) return [...open, `${tag} closes another`];
  }
  return open;
}
