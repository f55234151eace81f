import { describe, expect, it } from 'vitest';
import { commandResults } from '../../lib/letters/command-results.ts';
import { timeLetter } from '../../lib/time-letters.ts';
import { caseAfter, mailAsking, open } from '../case/known.ts';
import { commandsIn, replyTo } from './given-commands.ts';
import { givenResults } from './given-officers-letters.ts';

const done = { line: '/extend 30 b', outcome: 'done', says: '' } as const;
const refused = { line: '/fee 40.00', outcome: 'refused', says: 'an estimate was given\nalready' } as const;

describe('what became of commands', () => {
  it('is this, whole: line by line, what can be done next, and what is owed', () => {
    const { subject, text } = commandResults(givenResults({ results: [done, refused], obligations: [] }));
    expect(subject).toBe('[PI-ABCD-EFGH-JKMN] ONLY 1 of 2 DONE');
    expect(text).toBe(`ONLY 1 of 2 DONE PI-ABCD-EFGH-JKMN
Given by officer@example.org.

For the privacy officers only, not for the writer: PI-ABCD-EFGH-JKMN

What became of each line
- /extend 30 b - done
- /fee 40.00 - refused: an estimate was given already

What can be done next
Reply with one of these lines at the top; without one, your reply is kept as a note and reaches nobody else.

- /send
  sends the writer your text below
- /help
  answers with all commands

On the command line: privacy-inbox do PI-ABCD-EFGH-JKMN "/..."

For the privacy officers only, not for the writer: PI-ABCD-EFGH-JKMN
`);
  });

  it.each([
    [[done], 'Done'],
    [[refused], 'NOTHING DONE'],
    [[done, refused], 'ONLY 1 of 2 DONE'],
  ])('is said in the subject', (results, title) => {
    expect(commandResults(givenResults({ results })).subject).toBe(`[PI-ABCD-EFGH-JKMN] ${title}`);
  });

  it.each([
    ['a line that nobody understands', { ...refused, outcome: 'not-understood' as const }, true],
    ['a wish for help', { ...done, line: '/help' }, true],
    ['a line that was done', done, false],
  ])('has all commands after %s', (_what, result, isHelped) => {
    const order = {
      audience: 'officers',
      receptionId: 'reception-1',
      at: '2026-11-24T15:00:00.000Z',
    } as const;
    const state = caseAfter(open(mailAsking(['question'])));
    const { text } = timeLetter(
      { letter: 'commands', ...order, by: 'officer@example.org', results: [result] },
      state,
      replyTo,
    );
    expect(text.includes('\nAll commands\n')).toBe(isHelped);
    expect(commandsIn(text)).toContain('/answer question');
  });
});
