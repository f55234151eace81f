import { describe, expect, it } from 'vitest';
import type { Kind } from '../../lib/case/kinds.ts';
import { kinds } from '../../lib/case/kinds.ts';
import { type Compared, countsOf, holdsPrimary, isExact, macroF1 } from '../../lib/train/scores.ts';

const mails: readonly Compared[] = [
  { asked: ['access_request'], named: ['access_request'] },
  { asked: ['access_request', 'complaint'], named: ['complaint', 'access_request'] },
  { asked: ['access_request'], named: ['question'] },
  { asked: ['question'], named: ['access_request', 'question'] },
  { asked: [], named: [] },
  { asked: [], named: ['complaint'] },
  { asked: ['complaint'], named: [] },
];

describe('precision, recall and F1 of a kind', () => {
  it('count mails: what was rightly named of all named, and of all asked', () => {
    expect(countsOf('access_request', mails)).toEqual({ precision: 2 / 3, recall: 2 / 3, f1: 2 / 3, of: 3 });
    expect(countsOf('question', mails)).toEqual({ precision: 1 / 2, recall: 1, f1: 2 / 3, of: 1 });
    expect(countsOf('complaint', mails)).toEqual({ precision: 1 / 2, recall: 1 / 2, f1: 1 / 2, of: 2 });
  });

  it('take a mail of no kind for unrelated', () => {
    expect(countsOf('unrelated', mails)).toEqual({ precision: 1 / 2, recall: 1 / 2, f1: 1 / 2, of: 2 });
  });

  it('are no number for a kind that nobody asked or named, and 0 for one that was only named', () => {
    expect(countsOf('breach_report', mails)).toEqual({
      precision: Number.NaN,
      recall: Number.NaN,
      f1: Number.NaN,
      of: 0,
    });
    const onlyNamed: readonly Compared[] = [{ asked: [], named: ['breach_report'] }];
    expect(countsOf('breach_report', onlyNamed)).toEqual({ precision: 0, recall: Number.NaN, f1: 0, of: 0 });
  });
});

describe('macro F1', () => {
  it('counts a rare kind as much as a frequent one', () => {
    const each: readonly Compared[] = [...kinds.map((kind) => asRight(kind)), { asked: [], named: [] }];
    const often = Array.from({ length: 50 }, () => asRight('access_request'));
    const onceMissed: Compared = { asked: ['breach_report'], named: ['complaint'] };
    expect(macroF1([...often, ...each])).toBe(1);
    expect(macroF1([...often, ...each, onceMissed])).toBeCloseTo((6 + 2 / 3 + 2 / 3) / 8, 12);
  });
});

describe('the primary kind', () => {
  it.each<[readonly Kind[], readonly Kind[], boolean]>([
    [['access_request'], ['access_request'], true],
    [['access_request', 'complaint'], ['complaint'], true],
    [['complaint'], ['complaint', 'access_request'], false],
    [['question'], [], false],
    [[], [], true],
    [[], ['question'], false],
  ])('of a mail that asks %j and is read as %j is one of those asked: %j', (asked, named, holds) => {
    expect(holdsPrimary(asked, named)).toBe(holds);
  });
});

describe('the set of kinds', () => {
  it('is exact in any order, and not with one too many or too few', () => {
    expect(mails.map(isExact)).toEqual([true, true, false, false, true, false, false]);
  });
});

function asRight(kind: Kind): Compared {
  return { asked: [kind], named: [kind] };
}
