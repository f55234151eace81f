import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCaseNumber } from '../../lib/case/case-id.ts';
import { handle } from '../../lib/handle.ts';
import { type LocalWorld, openWorld } from '../../lib/local/world.ts';
import type { Told } from '../../lib/store/mark.ts';
import { aFolder } from '../folder.ts';
import { settings } from '../world.ts';
import { typed } from './in-process.ts';
import { deliverRow, letterRow, shownRow } from './rows.ts';

const now = '2026-11-23T15:00:00.000Z';
const delivered = '2026-11-23T15:00:05.000Z';
const delayed = '2026-11-23T15:10:00.000Z';
const past: (() => Promise<void>)[] = [];
let data = '';
let number = '';
let caseId = '';
const told = (...words: readonly string[]) => typed(200, ...words, '--data', data, '--at', now);
const outbox = async () => (await told('outbox', '--json')).rows().map((row) => letterRow.parse(row));
const fates = async () =>
  (await outbox()).map(({ delayedAt, deliveredAt, letter, sentAt, status }) => ({
    letter,
    status,
    sentAt,
    deliveredAt,
    delayedAt,
  }));

async function inWorld(work: (world: LocalWorld) => Promise<unknown>): Promise<void> {
  const world = await openWorld({ folder: data, settings, at: now, report: () => {} });
  await work(world);
  await world.close();
}

/** A case with its acknowledgement and its notice, both sent, and the digest of its next morning. */
beforeAll(async () => {
  data = join(await aFolder((work) => void past.unshift(work)), 'data');
  const { rows } = await told('deliver', 'samples/01-access-request.eml', '--json');
  number = deliverRow.parse(rows()[0]).case ?? '';
  caseId = readCaseNumber(number) ?? '';
  await typed(200, 'sweep', '--data', data, '--at', '2026-11-24T14:00:00.000Z');
  return async () => {
    for (const work of past) await work();
  };
});

describe('what became of a letter', () => {
  it('is that it was sent, where no provider tells more', async () => {
    const sent = { status: 'sent', sentAt: now, deliveredAt: null, delayedAt: null };
    expect(await fates()).toEqual([
      { letter: 'acknowledgement', ...sent },
      { letter: 'notice', ...sent },
      { letter: 'digest', ...sent, sentAt: '2026-11-24T14:00:00.000Z' },
    ]);
  });

  it('is that it was delivered, in outbox and show, once the provider says so', async () => {
    await inWorld(async ({ commits }) => {
      const delivery: Told = { what: 'delivered', at: delivered, to: ['a digest'], of: 1 };
      await commits.mark({ of: 'case', caseId, commit: 1, n: 0 }, delivery);
      await commits.mark({ of: 'case', caseId, commit: 1, n: 1 }, { what: 'delayed', at: delayed });
      await commits.mark({ of: 'inbox', letter: 'digest-2026-11-24' }, delivery);
    });
    expect(await fates()).toMatchObject([
      { status: 'delivered', sentAt: now, deliveredAt: delivered, delayedAt: null },
      { status: 'sent', sentAt: now, deliveredAt: null, delayedAt: delayed },
      { status: 'delivered', deliveredAt: delivered, delayedAt: null },
    ]);
    const table = (await told('outbox')).out.filter((line) => / delivered /.test(line));
    expect(table).toEqual([expect.stringContaining('acknowledgement'), expect.stringContaining('digest')]);
    const [row] = (await told('show', number, '--json')).rows();
    const says = shownRow.parse(row).history.map((one) => one.says);
    expect(says.filter((one) => / sent/.test(one))).toEqual([
      'acknowledgement sent, delivered 2026-11-23 09:00',
      'notice sent',
    ]);
  });

  it('is that it came back, even where it was delivered before', async () => {
    await inWorld((world) =>
      handle(world, { type: 'RecordBounce', id: 'event', caseId, at: now, commit: 1, n: 0, mail: null }),
    );
    expect((await fates())[0]).toEqual({
      letter: 'acknowledgement',
      status: 'came back',
      sentAt: now,
      deliveredAt: delivered,
      delayedAt: null,
    });
  });
});
