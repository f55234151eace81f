import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { NotACanary, removeCanary } from '../../lib/aws/canary-cleanup.ts';
import { caseNumber } from '../../lib/case/case-id.ts';
import { canaryAddress, caseAddress } from '../../lib/mail/address.ts';
import { regionalClient } from '../../lib/store/client.ts';
import { mail } from '../world.ts';
import { setClock } from './an-inbox.ts';
import { aDeployedInbox } from './deployed.ts';
import { keys, region } from './engines.ts';
import type { AwsInbox } from './harness.ts';

const access = 'Please send me a copy of all the personal information you hold about me.';
const inboxAddress = 'privacy@inbox.plutomicro.com';

describe('a canary', () => {
  it('sees one mail go through the whole loop and its letters come back, and leaves nothing', async () => {
    const { aws, inbox } = await aDeployedInbox();
    const before = await everything(inbox);
    const flown = await whileMailGoesRound(inbox, () => aws('canary', '--json'));
    expect(flown).toMatchObject({ code: 0, err: '' });
    expect(flown.rows()).toEqual([
      {
        ok: true,
        to: 'privacy@plutomicro.com',
        case: expect.stringMatching(/^PI-/),
        seconds: expect.any(Number),
        removed: { mails: 3, letters: 2, rows: expect.any(Number) },
      },
    ]);
    expect(await everything(inbox)).toEqual(before);
  });

  it('writes to nobody but itself', async () => {
    const { aws, inbox } = await aDeployedInbox();
    await whileMailGoesRound(inbox, () => aws('canary'));
    const to = new Set(inbox.engines.ses.letters.flatMap(({ destinations }) => destinations));
    expect([...to].filter((one) => !one.includes('+canary.'))).toEqual(['privacy@plutomicro.com']);
  });

  it('that finds no forwarding says so, and touches nobody else', async () => {
    const { aws, inbox } = await aDeployedInbox();
    const lost = await aws('canary', '--wait', '1');
    expect(lost).toMatchObject({ code: 1, err: expect.stringContaining('it did not come in') });
    expect(inbox.engines.ses.letters).toHaveLength(1);
  });

  it('whose command was stopped is in no digest and reminds nobody but itself, and the next one removes it', async () => {
    const { aws, inbox } = await aDeployedInbox();
    const id = await canarysCase(inbox);
    const before = inbox.engines.ses.letters.length;
    for (const morning of ['2026-11-24T15:30:00Z', '2027-01-06T15:30:00Z', '2027-03-01T15:30:00Z']) {
      setClock(morning);
      await inbox.sweep();
    }
    const later = inbox.engines.ses.letters.slice(before);
    const toOthers = later.filter(
      ({ destinations }) => !destinations.every((one) => one.includes('+canary.')),
    );
    expect(toOthers.every(({ tags }) => tags['letter']?.startsWith('digest-'))).toBe(true);
    expect(toOthers.filter(({ raw }) => raw.includes(caseNumber(id))).length).toBe(0);

    const next = await whileMailGoesRound(inbox, () => aws('canary'));
    expect(next.out.join('\n')).toContain(`removed what an earlier canary had left, ${caseNumber(id)}`);
    expect(await inbox.commits.commits(id)).toEqual([]);
  });
});

describe("a canary's mail", () => {
  it('that is sent again after its hour is a mail like any other: the officers hear of it', async () => {
    const { inbox, settings } = await aDeployedInbox();
    const from = canaryAddress(inboxAddress, '2026-11-23T13:59:00.000Z', keys);
    const caseId = await inbox.caseOf(await inbox.deliver(mail(access, { From: from }), { sender: from }));
    expect(inbox.engines.ses.letters.map(({ destinations }) => destinations)).toEqual([
      ['officer@plutomicro.com'],
    ]);
    expect(await marksOf(inbox, caseId)).not.toContain('canary');
    const world = { commits: inbox.commits, settings, keys };
    await expect(removeCanary(world, refusing, caseId ?? '')).rejects.toThrow(NotACanary);
  });

  it('with a wrong signature is a mail like any other', async () => {
    const { inbox } = await aDeployedInbox();
    const foreign = { current: 'a key of somebody else, 32 letters', previous: null };
    const from = canaryAddress(inboxAddress, new Date().toISOString(), foreign);
    const caseId = await inbox.caseOf(await inbox.deliver(mail(access, { From: from }), { sender: from }));
    expect(await marksOf(inbox, caseId)).not.toContain('canary');
  });
});

it('a mail that somebody brings into the case of a canary makes the officers hear of both, and neither is removed', async () => {
  const { inbox, settings } = await aDeployedInbox();
  const id = await canarysCase(inbox);
  const to = caseAddress(inboxAddress, id, 'w', keys);
  await inbox.deliver(mail(access, { To: to }), { recipients: [to] });
  const [last] = inbox.engines.ses.letters.slice(-1);
  expect(last?.destinations).toEqual(['officer@plutomicro.com']);
  const refused = removeCanary({ commits: inbox.commits, settings, keys }, refusing, id);
  await expect(refused).rejects.toThrow(NotACanary);
});

it('a machine that writes to the address of a canary stands in the digest like any other', async () => {
  const { inbox } = await aDeployedInbox();
  const to = canaryAddress(inboxAddress, new Date().toISOString(), keys);
  const note = mail('I am away until Monday.', { To: to, 'Auto-Submitted': 'auto-replied' });
  await inbox.deliver(note, { recipients: [to] });
  expect(await inbox.commits.setAside('2026-11-23')).toHaveLength(1);
});

it("a person's case is never removed as a canary's", async () => {
  const { inbox, settings } = await aDeployedInbox();
  const caseId = (await inbox.caseOf(await inbox.deliver(mail(access)))) ?? '';
  const before = await everything(inbox);
  const world = { commits: inbox.commits, settings, keys };
  await expect(removeCanary(world, refusing, caseId)).rejects.toThrow(NotACanary);
  expect(await everything(inbox)).toEqual(before);
});

const nothing = () => Promise.reject(new Error('something was removed'));
const refusing = {
  forget: nothing,
  objects: { bytes: nothing, removeAll: nothing, list: async function* () {} },
};

/** A canary's case as a command that was stopped leaves it. */
async function canarysCase(inbox: AwsInbox): Promise<string> {
  const from = canaryAddress(inboxAddress, new Date().toISOString(), keys);
  const how = await inbox.deliver(mail(access, { From: from }), { sender: from });
  const caseId = await inbox.caseOf(how);
  expect(await marksOf(inbox, caseId)).toContain('canary');
  return caseId ?? '';
}

async function marksOf(inbox: AwsInbox, caseId: string | null) {
  const { state } = await inbox.commits.load(caseId ?? '');
  return state.stage === 'unopened' ? [] : state.marks;
}

/** SES brings what it sends to our own domains back to us, until the work is done. */
async function whileMailGoesRound<T>(inbox: AwsInbox, work: () => Promise<T>): Promise<T> {
  const { letters } = inbox.engines.ses;
  let brought = letters.length;
  let over = false;
  const going = work().finally(() => {
    over = true;
  });
  while (!over) {
    const letter = letters[brought];
    if (letter === undefined) await new Promise((next) => setTimeout(next, 20));
    else {
      brought += 1;
      if (letter.destinations.every((one) => one.includes('privacy')))
        await inbox.deliver(letter.wire, { sender: letter.source ?? '', recipients: letter.destinations });
    }
  }
  return going;
}

/** All that lies in the bucket and in the table, but for what was spent of budgets, which names nobody. */
async function everything(inbox: AwsInbox) {
  const table = regionalClient(region);
  const { Items = [] } = await table.send(new ScanCommand({ TableName: 'privacy-inbox' }));
  table.destroy();
  const rows = Items.map(({ pk, sk }) => `${pk?.S} ${sk?.S}`).filter((row) => !row.startsWith('budget#'));
  return { objects: (await inbox.keys('')).toSorted(), rows: rows.toSorted() };
}
