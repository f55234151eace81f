import { running } from './case/case.ts';
import { caseNumber } from './case/case-id.ts';
import { primaryOf } from './case/kinds.ts';
import { messageIdOf } from './draft.ts';
import { mergedNotice } from './letters/merged-notice.ts';
import { compose } from './mail/compose.ts';
import { ownMark } from './mail/own-mark.ts';
import type { World } from './ports.ts';

/**
 * Sends the one notice that stands for all notices of an hour above the officers' budget, once the hour is over.
 * Answers how many letters left: 0 while the hour runs or when nothing was put off.
 */
export async function sendMerged(world: World, hour: string): Promise<number> {
  const over = Date.parse(`${hour}:00:00Z`) + 3_600_000;
  if (Date.parse(world.now()) < over) return 0;
  const ids = await world.commits.putOffCases(hour);
  const [inbox] = world.settings.addresses;
  if (ids.length === 0 || inbox === undefined) return 0;
  // The count is in the name: a case put off after the hour's notice left makes another notice, with all of them.
  const key = `merged-${hour}-${ids.length}`;
  const messageId = messageIdOf(world, key);
  const to = world.settings.officers.map(({ address }) => address);
  const bytes = await world.raw.composed(key, async () =>
    compose({
      ...mergedNotice({ hour, cases: await casesOf(world, ids), commands: 'privacy-inbox cases --open' }),
      from: { name: 'Privacy Inbox', address: inbox },
      to,
      replyTo: inbox,
      messageId,
      inReplyTo: null,
      date: new Date(over).toISOString(),
      autoSubmitted: 'auto-generated',
      ownMark: ownMark(messageId, world.keys),
    }),
  );
  const taken = await world.outgoing.send({ key, messageId, envelope: { from: '', to }, bytes });
  if (!taken.accepted) throw new Error('the provider refused the merged notice');
  await world.commits.finishHour(hour, ids.length, world.now());
  return 1;
}

async function casesOf(world: World, ids: readonly string[]) {
  const cases = [];
  for (const id of ids) {
    const { state } = await world.commits.load(id);
    if (state.stage === 'unopened') continue;
    const dueOn = running(state)[0]?.clock.dueOn ?? null;
    const review = state.marks.includes('review');
    cases.push({ caseNumber: caseNumber(id), primary: primaryOf(state.asked), dueOn, review });
  }
  return cases;
}
