import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../lib/case/events.ts';
import { told } from '../../lib/cli/story.ts';

const at = '2026-11-23T15:00:00.000Z';
const letter = { at, commit: 1, n: 0 };

describe('the history of a case in plain words', () => {
  it.each<[CaseEvent, string]>([
    [
      { type: 'LetterWithheld', ...letter, letter: 'acknowledgement', reason: 'budget-address' },
      'acknowledgement withheld: budget address',
    ],
    [
      { type: 'LetterFailed', ...letter, letter: 'fee-estimate', reason: 'no such mailbox' },
      'fee estimate refused by the provider: no such mailbox',
    ],
    [
      { type: 'LetterWithheld', ...letter, letter: 'sent', reason: 'no-recipient' },
      'copy of what left, for the officers, withheld: no recipient',
    ],
    [
      { type: 'LetterFailed', ...letter, letter: 'identity', reason: 'smtp 550' },
      'one-time code refused by the provider: smtp 550',
    ],
    [
      { type: 'DeliveryReported', at, commit: 1, n: 0, letter: 'identity', what: 'delayed', mail: null },
      'one-time code is delayed',
    ],
    [
      { type: 'DeliveryReported', at, commit: 1, n: 0, letter: 'answer', what: 'complained', mail: null },
      'the reader of the answer calls it unwanted',
    ],
  ])('%#', (event, says) => {
    expect(told(event)).toBe(says);
  });
});
