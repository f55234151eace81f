import { describe, expect, it } from 'vitest';
import { isStatutory, type Kind, kinds } from '../../lib/case/kinds.ts';
import { type Answer, answers, byAnswer } from '../../lib/classify/answers.ts';
import { askedFor, doubtOf, statutoryOf, suretyOf } from '../../lib/classify/judge.ts';
import { chosenThresholds, type Judged } from '../../lib/train/thresholds.ts';

function judged(asked: readonly Kind[], likely: Partial<Record<Answer, number>>): Judged {
  return { kinds: asked, likely: answers.map((answer) => likely[answer] ?? 0.02) };
}

function times(n: number, mail: (i: number) => Judged): readonly Judged[] {
  return Array.from({ length: n }, (_, i) => mail(i));
}

/** Every kind understood surely, and ever less surely; mails without a kind; no two mails equally sure. */
const plain = [
  ...kinds.flatMap((kind, k) =>
    times(20, (i) => judged([kind], { [kind]: 0.99 - i / 100 - k / 1_000, ...withStatutory(kind) })),
  ),
  ...times(20, (i) => judged([], { unrelated: 0.998 - i / 100 })),
];

/** Mails below 0.6 that look like a complaint and are none. */
const misleading = times(20, (i) =>
  judged(['question'], { complaint: 0.599 - i / 1_000, question: 0.95 - i / 1_000 }),
);
/** Mails taken for a question that ask for access, nearly unheard. */
const unheard = times(10, (i) =>
  judged(['access_request'], { question: 0.5 - i / 1_000, statutory: 0.1 + i / 100 }),
);

const mails: readonly Judged[] = [...plain, ...misleading, ...unheard];
const thresholds = chosenThresholds(mails);

describe('the thresholds', () => {
  it('name a kind from where most is named rightly: above what misleads', () => {
    expect(thresholds.named).toBeGreaterThan(0.59);
    expect(thresholds.named).toBeLessThanOrEqual(0.8);
  });

  it('leave to the program only as much as it gets right 97 times in 100', () => {
    const unlooked = mails
      .map(({ kinds: asked, likely }) => ({ asked, named: askedFor(byAnswer(likely), thresholds.named) }))
      .filter(({ named }) => suretyOf(named) >= thresholds.review);
    const right = unlooked.filter(({ asked, named }) =>
      named.every(({ kind }) => (kind === 'unrelated' ? asked.length === 0 : asked.includes(kind))),
    );
    expect(unlooked.length).toBeGreaterThan(100);
    expect(unlooked.length).toBeLessThan(mails.length);
    expect(right.length / unlooked.length).toBeGreaterThanOrEqual(0.97);
  });

  it('send to a person what comes next, as soon as more than 3 in 100 would be wrong', () => {
    const rights = times(97, (i) => judged(['question'], { question: 0.999 - i / 1_000 }));
    const wrongs = times(4, (i) => judged([], { question: 0.8 - i / 1_000 }));
    expect(chosenThresholds([...rights, ...wrongs]).review).toBe(0.798);
    expect(chosenThresholds(rights).review).toBe(0.903);
  });

  it('let hardly a request for access or correction go without the 45 days', () => {
    const requests = mails.filter(({ kinds: asked }) => asked.some(isStatutory));
    const missed = requests.filter(({ likely }) => {
      const named = askedFor(byAnswer(likely), thresholds.named);
      return !doubtOf(byAnswer(likely), named, null, thresholds).statutoryClock;
    });
    expect(requests).toHaveLength(50);
    expect(missed).toEqual([]);
  });

  it('stand no lower than that promise needs: three requests in two hundred are given up', () => {
    const requests = times(200, (i) =>
      judged(['access_request'], { access_request: (i + 1) / 200, correction_request: 0, statutory: 0 }),
    );
    const { clock } = chosenThresholds(requests);
    expect(requests.filter(({ likely }) => statutoryOf(byAnswer(likely)) < clock)).toHaveLength(3);
  });

  it('run the 45 days for everything in doubt where no request was ever seen', () => {
    expect(chosenThresholds(times(10, (i) => judged([], { unrelated: 0.99 - i / 100 }))).clock).toBe(-100);
  });
});

function withStatutory(kind: Kind): Partial<Record<Answer, number>> {
  return isStatutory(kind) ? { statutory: 0.9 } : {};
}
