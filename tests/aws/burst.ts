import { Readable } from 'node:stream';
import { parseMail } from '../../lib/mail/parse.ts';
import { mail } from '../world.ts';
import type { AwsInbox } from './harness.ts';

/** What became of a burst of requests. */
export type Outcome = {
  readonly cases: number;
  readonly replies: number;
  /** Letters that stayed here, by reason. */
  readonly withheld: Readonly<Record<string, number>>;
  readonly notices: number;
  /** Mails that are still incoming, messages that nobody could deal with, commits that are not finished. */
  readonly lost: { readonly incoming: number; readonly dead: number; readonly pending: number };
  /** Cases that the next morning's digest names as ones whose writer has had no reply. */
  readonly inDigest: number;
};

const access =
  'Please send me a copy of all the personal information you hold about me. My customer number is';

/**
 * So many requests of as many people in one hour, as fast as five functions at once take them; then the hour's end and the
 * next morning. The caller holds the clock, which stands still in between.
 */
export async function burst(
  aws: AwsInbox,
  count: number,
  setClock: (instant: string) => void,
): Promise<Outcome> {
  setClock('2026-11-23T15:00:00.000Z');
  const writers = Array.from({ length: count }, (_, n) => `person${n}@writers.example.org`);
  const received = [];
  for (const [n, writer] of writers.entries()) {
    const how = await aws.store(mail(`${access} ${n}.`, { From: writer }), { sender: writer });
    // Some notifications come twice, as SNS and SQS have it.
    await aws.notify(how);
    if (n % 10 === 0) await aws.notify(how);
    received.push(how);
  }
  await aws.settle({ atOnce: 5 });
  setClock('2026-11-23T16:00:01.000Z');
  await aws.sweep();
  setClock('2026-11-24T14:00:00.000Z');
  await aws.sweep();

  const ids = new Set<string>();
  const withheld: Record<string, number> = {};
  for (const how of received) {
    const id = await aws.caseOf(how);
    if (id === null) continue;
    ids.add(id);
    for (const { events } of await aws.commits.commits(id))
      for (const event of events)
        if (event.type === 'LetterWithheld') withheld[event.reason] = (withheld[event.reason] ?? 0) + 1;
  }
  const letters = aws.engines.ses.letters;
  const to = (address: RegExp) => letters.filter(({ destinations }) => address.test(destinations[0] ?? ''));
  const digest = letters.find(({ tags }) => tags['letter'] === 'digest-2026-11-24');
  const read = await parseMail(Readable.from([digest?.raw ?? Buffer.of()]));
  return {
    cases: ids.size,
    replies: to(/^person/).length,
    withheld,
    notices: to(/^officer@/).filter(({ tags }) => tags['case'] !== undefined).length,
    lost: {
      incoming: (await aws.keys('incoming/')).length,
      dead: (await aws.dead()).length,
      pending: (await Array.fromAsync(aws.commits.pending())).length,
    },
    inDigest: 'rejected' in read ? 0 : unanswered(read.text),
  };
}

/** The lines of a digest that say of a reply that it was withheld, and those it has no room for. */
function unanswered(text: string): number {
  const listed = text.match(/: acknowledgement withheld: /g)?.length ?? 0;
  const [, more = '0'] = /: acknowledgement withheld: [^\n]*\n(?:- )?and (\d+) more/.exec(text) ?? [];
  return listed + Number(more);
}
