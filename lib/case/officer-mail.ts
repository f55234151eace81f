import type { Case, OpenedCase } from './case.ts';
import type { Command, Refusal } from './commands.ts';
import type { CaseEvent } from './events.ts';
import { evolve } from './evolve.ts';

type Decide = (state: Case, command: Command) => readonly CaseEvent[] | Refusal;
type Result = (CaseEvent & { type: 'CommandsGiven' })['results'][number];

/**
 * An officer's mail with commands, as one commit: all its commands in their order, each on the case as those before it
 * left it, and what became of each. One that is not understood stops all of them, for the others may rest on it. The same
 * mail again does nothing.
 */
export function officerMail(
  state: OpenedCase,
  command: Command & { type: 'OfficerMail' },
  decide: Decide,
): readonly CaseEvent[] {
  const { at, by, caseId, digest, given, id, receptionId, words } = command;
  const kept = { type: 'CommandsGiven' as const, at, receptionId, digest, by };
  const all = (outcome: Result['outcome'], says: string): readonly CaseEvent[] => [
    { ...kept, words: null, results: given.map(({ line }) => ({ line, outcome, says })) },
  ];
  if (command.unauthorized !== null) return all('refused', command.unauthorized);
  if (state.commanded.includes(words)) return all('not-done', 'these very words have been acted on before');
  const results: Result[] = [];
  const events: CaseEvent[] = [];
  const clear = given.every(({ asked }) => asked !== null);
  let stands: Case = state;
  for (const [n, { line, asked, why }] of given.entries()) {
    if (asked === null) {
      results.push({ line, outcome: 'not-understood', says: why });
      continue;
    }
    if (!clear) {
      results.push({
        line,
        outcome: 'not-done',
        says: 'understood, and not done because another line was not',
      });
      continue;
    }
    if (asked.type === 'Nothing') {
      results.push({ line, outcome: 'done', says: '' });
      continue;
    }
    const decided = decide(stands, { ...asked, id: `${id} ${n}`, caseId, at, by });
    if ('refused' in decided) {
      results.push({ line, outcome: 'refused', says: decided.because });
      continue;
    }
    stands = decided.reduce(evolve, stands);
    events.push(...decided);
    results.push({ line, outcome: 'done', says: '' });
  }
  return [{ ...kept, words: clear ? words : null, results }, ...events];
}
