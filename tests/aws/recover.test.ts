import { CopyObjectCommand, DeleteObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { caseNumber, readCaseNumber } from '../../lib/case/case-id.ts';
import { caseAddress } from '../../lib/mail/address.ts';
import { mail } from '../world.ts';
import { setClock } from './an-inbox.ts';
import { aDeployedInbox } from './deployed.ts';
import { bucket, keys } from './engines.ts';
import type { AwsInbox } from './harness.ts';
import { asItIs, putBack } from './put-back.ts';

const access = 'Please send me a copy of all the personal information you hold about me.';
const instant = '2026-11-23T16:00:00.000Z';
const answeredAt = '2026-11-25T09:00:00.000Z';

const recoveredRow = z.strictObject({
  mail: z.string(),
  receivedAt: z.iso.datetime(),
  case: z.string().nullable(),
  outcome: z.string(),
});

describe('after the table was put back to an earlier instant', () => {
  it('recover says what is lost, and changes nothing unless it is told to', async () => {
    const { aws, cleo, later, inbox } = await putBackTo();
    const before = {
      items: await asItIs(),
      keys: await inbox.keys(''),
      letters: inbox.engines.ses.letters.length,
    };
    const looked = await aws('recover', '--since', instant, '--json');
    expect(looked.code).toBe(0);
    expect(looked.rows().map((one) => recoveredRow.parse(one))).toEqual(
      later.map(({ id, receivedAt }, n) => ({
        mail: id,
        receivedAt,
        case: n === 4 ? null : caseNumber(n < 2 ? cleo : (later[2]?.caseId ?? '')),
        outcome: 'lost',
      })),
    );
    expect({
      items: await asItIs(),
      keys: await inbox.keys(''),
      letters: inbox.engines.ses.letters.length,
    }).toEqual(before);
  });

  it('recover takes each lost mail in again, in its case, with its own day 0, and no other mail', async () => {
    const { ada, aws, cleo, inbox, later } = await putBackTo();
    const adaBefore = await inbox.commits.commits(ada);
    const done = await aws('recover', '--since', instant, '--yes', '--json');
    expect(done).toMatchObject({ code: 0, err: '' });
    expect(
      done
        .rows()
        .map((one) => recoveredRow.parse(one))
        .map((row) => [row.case, row.outcome]),
    ).toEqual([
      [caseNumber(cleo), 'opened'],
      [caseNumber(cleo), 'joined'],
      [caseNumber(ada), 'joined'],
      [caseNumber(ada), 'officer'],
      [null, 'automatic'],
    ]);
    const { state } = await inbox.commits.load(cleo);
    expect(state).toMatchObject({
      receivedAt: later[0]?.receivedAt,
      mails: [{ receptions: [later[0]?.id] }, { receptions: [later[1]?.id] }],
      obligations: [{ kind: 'access_request', clock: { dueOn: '2027-01-08' } }],
    });
    // What SES had said of the sender when the mail came is believed again.
    const [opened] = (await inbox.commits.commits(cleo)).flatMap(({ events }) => events);
    expect(opened).toMatchObject({
      type: 'CaseOpened',
      mail: { authenticity: { verdict: 'passed', why: 'DMARC pass' } },
    });
    const adaAfter = await inbox.commits.commits(ada);
    expect(adaAfter.slice(0, adaBefore.length)).toEqual(adaBefore);
    expect(await inbox.keys('incoming/')).toEqual([]);

    const again = await aws('recover', '--since', instant, '--yes', '--json');
    expect(again).toMatchObject({ code: 0, out: [] });
    expect(await inbox.commits.commits(ada)).toEqual(adaAfter);
  });

  it('no letter leaves with the words of a commit that is gone', async () => {
    const { ada, aws, inbox } = await putBackTo();
    const { ses } = inbox.engines;
    const lost = `${ada}.3.0.eml`;
    expect(await inbox.keys(`composed/${lost}`)).toHaveLength(1);
    const before = ses.letters.length;
    const looked = await aws('recover', '--since', instant);
    expect(looked.out.at(-1)).toMatch(/^5 mails, and \d+ letters of commits that are gone, in PI-/);
    expect(looked.out.at(-1)).toContain(caseNumber(ada));
    await aws('recover', '--since', instant, '--yes');
    const sent = ses.letters.slice(before).map(({ destinations, raw, tags }) => ({
      to: destinations[0],
      letter: tags['letter'],
      raw: raw.toString(),
    }));
    // The number of the extension's commit is now that of Ada's reply, of which the officers are told.
    const third = sent.find(({ letter }) => letter === `${ada}_3_0`);
    expect(third?.to).toBe('officer@plutomicro.com');
    expect(third?.raw).toContain('Thank you for the quick reply.');
    expect(await inbox.keys('superseded/')).toContain(`superseded/${lost}`);
    // The acknowledgement is what leaves a second time, and the officers’ notices.
    expect(sent.filter(({ to }) => to === 'cleo@example.org')).toHaveLength(1);
  });
});

it('what an officer ordered by mail is obeyed again, what was typed is not, and what was filed there comes back unobeyed', async () => {
  const { ada, aws, inbox } = await putBackTo(
    '/send\n\nWe are looking for your file.',
    '/new access received 2026-11-20 by post from grace@example.org Grace Example',
  );
  const filed = (await aws('recover', '--since', instant, '--json'))
    .rows()
    .map((one) => recoveredRow.parse(one))
    .at(-1);
  const { ses } = inbox.engines;
  const before = ses.letters.length;
  const done = await aws('recover', '--since', instant, '--yes', '--json');
  const rows = done.rows().map((one) => recoveredRow.parse(one));
  expect(rows.at(-1)).toMatchObject({ case: filed?.case, outcome: 'opened' });
  const toAda = ses.letters.slice(before).filter(({ destinations }) => destinations[0] === 'ada@example.org');
  expect(toAda.map(({ raw }) => raw.toString().includes('We are looking for your file.'))).toEqual([true]);
  expect((await inbox.commits.load(ada)).state).toMatchObject({
    obligations: [{ clock: { dueOn: '2027-01-07' } }],
  });
  const all = JSON.stringify(await inbox.commits.commits(readCaseNumber(filed?.case ?? '') ?? ''));
  expect(all).toContain('Nothing in it was obeyed');
});

it('kept mail that is moved back to incoming is taken in by the sweep with its true day 0, and what is known is a duplicate', async () => {
  const { ada, inbox, later } = await putBackTo();
  const early = await inbox.commits.load(ada);
  const { ses } = inbox.engines;
  const [first] = later;
  if (first === undefined) throw new Error('nothing came later');
  const ids = (await inbox.keys('kept/')).map((key) => key.slice('kept/'.length));
  const moved = ids.filter((id) => first.id === id || !later.some((one) => one.id === id));
  expect(moved).toHaveLength(2);
  for (const id of moved) await moveBack(inbox, id);
  const before = ses.letters.length;
  expect(await inbox.sweep()).toMatchObject({ recovered: 0 });
  setClock('2026-11-26T10:00:00.000Z');
  expect(await inbox.sweep()).toMatchObject({ recovered: 2, failures: 0 });
  const caseId = (await inbox.caseOf(first)) ?? '';
  expect((await inbox.commits.load(caseId)).state).toMatchObject({
    receivedAt: first.receivedAt,
    mails: [{ receptions: [first.id] }],
  });
  expect(await inbox.commits.load(ada)).toEqual(early);
  expect(ses.letters.slice(before).map(({ tags }) => tags['case'] ?? '')).not.toContain(ada);
  expect(await inbox.keys('incoming/')).toEqual([]);
});

async function moveBack({ engines: { s3 } }: AwsInbox, id: string): Promise<void> {
  const copy = { Bucket: bucket, Key: `incoming/${id}`, CopySource: `${bucket}/kept/${id}` };
  await s3.send(new CopyObjectCommand(copy));
  await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: `kept/${id}` }));
}

/**
 * Ada's case, then the instant; then Cleo's case with a reply, an extension of Ada's at the command line, a reply of hers,
 * an officer's note by mail and a note of absence; then the table of the instant in the place of what stood.
 */
async function putBackTo(officers = 'She telephoned.', filed: string | null = null) {
  const { aws, inbox } = await aDeployedInbox();
  const ada = (await inbox.caseOf(await inbox.deliver(mail(access)))) ?? '';
  setClock(instant);
  const items = await asItIs();
  const to = (caseId: string, role: 'w' | 'o') =>
    caseAddress('privacy@inbox.plutomicro.com', caseId, role, keys);
  const coming = (at: string, text: string, from: string, address: string) => {
    setClock(at);
    return inbox.deliver(mail(text, { From: from, To: address }), { sender: from, recipients: [address] });
  };
  const opened = await coming(
    '2026-11-24T15:00:00.000Z',
    `${access} Cleo`,
    'cleo@example.org',
    'privacy@plutomicro.com',
  );
  const cleo = (await inbox.caseOf(opened)) ?? '';
  const more = await coming(
    '2026-11-24T15:10:00.000Z',
    'Thank you for your help.',
    'cleo@example.org',
    to(cleo, 'w'),
  );
  await aws('do', caseNumber(ada), '/extend 30 b');
  const reply = await coming(
    '2026-11-24T16:00:00.000Z',
    'Thank you for the quick reply.',
    'ada@example.org',
    to(ada, 'w'),
  );
  const note = await coming('2026-11-24T17:00:00.000Z', officers, 'officer@plutomicro.com', to(ada, 'o'));
  setClock('2026-11-24T18:00:00.000Z');
  const absent = await inbox.deliver(
    mail('I am out of the office until Monday.', {
      From: 'dan@example.org',
      'Auto-Submitted': 'auto-replied',
    }),
    { sender: 'dan@example.org' },
  );
  if (filed !== null) await aws('do', 'new', filed);
  await putBack(items);
  setClock(answeredAt);
  const later = [
    { ...opened, caseId: cleo },
    { ...more, caseId: cleo },
    { ...reply, caseId: ada },
    { ...note, caseId: ada },
    { ...absent, caseId: null },
  ];
  return { ada, aws, cleo, inbox, later };
}
