import { describe, expect, it } from 'vitest';
import type { Kind, MailKind } from '../../lib/case/kinds.ts';
import { figuresOf, type Outcome } from '../../lib/train/figures.ts';

type Said = readonly (readonly [MailKind, number])[];

function outcome(
  asked: readonly Kind[],
  said: Said,
  how: { clock?: boolean; review?: boolean } = {},
): Outcome {
  return {
    asked,
    named: said.flatMap(([kind]) => (kind === 'unrelated' ? [] : [kind])),
    clock: how.clock ?? false,
    review: how.review ?? false,
    said: said.map(([kind, confidence]) => ({ kind, confidence })),
  };
}

const mails: readonly Outcome[] = [
  outcome(['access_request'], [['access_request', 0.95]], { clock: true }),
  outcome(['access_request', 'complaint'], [['complaint', 0.85]]),
  outcome(['correction_request'], [['question', 0.35]], { clock: true, review: true }),
  outcome(['correction_request'], [['correction_request', 1]], { clock: true }),
  outcome(['question'], [['question', 0.91]]),
  outcome(['question'], [['access_request', 0.35]], { clock: true, review: true }),
  outcome([], [['unrelated', 0.85]]),
  outcome([], [['complaint', 0.95]]),
  outcome(
    ['consent_withdrawal'],
    [
      ['consent_withdrawal', 0.99],
      ['complaint', 0.85],
    ],
    { review: true },
  ),
];

describe('the figures of an evaluation', () => {
  const figures = figuresOf(mails);

  it('count as a missed clock the requests for access or correction without the 45 days, of all of these', () => {
    expect(figures.missedClock).toBe(1 / 4);
  });

  it('count as a needless clock all other mails with the 45 days, of all of those', () => {
    expect(figures.needlessClock).toBe(1 / 5);
  });

  it('count what is left to the program, and how much of that is opened as something asked', () => {
    expect(figures.outsideReview).toBe(6 / 9);
    expect(figures.rightOutsideReview).toBe(5 / 6);
  });

  it('count primaries that are one of the kinds asked, and sets that are exact', () => {
    expect(figures.primary).toBe(5 / 9);
    expect(figures.exact).toBe(4 / 9);
  });

  it('hold what was said of each named kind against what was so, in tenths, the last with 1 in it', () => {
    expect(figures.reliability.map(({ said, ...bin }) => ({ ...bin, said: said.toFixed(6) }))).toEqual([
      { from: 0.3, n: 2, said: '0.350000', right: 0 },
      { from: 0.8, n: 3, said: '0.850000', right: 2 / 3 },
      { from: 0.9, n: 5, said: '0.960000', right: 4 / 5 },
    ]);
  });

  it('weigh the distance of each tenth by how many fell in it', () => {
    const expected = 0.2 * 0.35 + 0.3 * (0.85 - 2 / 3) + 0.5 * (0.96 - 0.8);
    expect(figures.calibrationError).toBeCloseTo(expected, 12);
  });

  it('have no calibration error for a classifier that does not say how sure it is', () => {
    const { calibrationError, reliability } = figuresOf(mails.map((mail) => ({ ...mail, said: [] })));
    expect({ calibrationError, reliability }).toEqual({ calibrationError: null, reliability: [] });
  });

  it('say for each settled primary what it was taken for', () => {
    const seen = Object.entries(figures.confusion).map(([settled, row]) => [
      settled,
      Object.fromEntries(Object.entries(row).filter(([, count]) => count > 0)),
    ]);
    expect(Object.fromEntries(seen)).toEqual({
      breach_report: {},
      access_request: { access_request: 1, complaint: 1 },
      correction_request: { correction_request: 1, question: 1 },
      complaint: {},
      consent_withdrawal: { complaint: 1 },
      policy_request: {},
      question: { question: 1, access_request: 1 },
      unrelated: { unrelated: 1, complaint: 1 },
    });
  });

  it('give each kind its counts', () => {
    expect(figures.kinds['access_request']).toEqual({ precision: 1 / 2, recall: 1 / 2, f1: 1 / 2, of: 2 });
    expect(Object.keys(figures.kinds)).toHaveLength(8);
  });
});
