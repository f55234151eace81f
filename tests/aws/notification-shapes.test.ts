import { describe, expect, it } from 'vitest';
import { caseAddress } from '../../lib/mail/address.ts';
import { mail } from '../world.ts';
import { anAwsInbox } from './an-inbox.ts';
import { keys } from './engines.ts';
import { notification } from './received-mail.ts';

const access = 'Please send me a copy of all the personal information you hold about me.';
const officer = 'officer@plutomicro.com';

type Told = ReturnType<typeof notification>;
const ofTheMail = (more: object) => (told: Told) => ({ ...told, mail: { ...told.mail, ...more } });
const ofItsReceipt = (more: object) => (told: Told) => ({ ...told, receipt: { ...told.receipt, ...more } });
const lines = Array.from({ length: 3000 }, () => ({ name: 'X-Long', value: 'y'.repeat(40) }));
const labels = Array.from({ length: 100 }, (_, n) => `PRIVACY+${n}@Plutomicro.com`);

describe('a mail is taken in, whatever SES says of it beside where it lies', () => {
  it.each<[string, (told: Told) => unknown]>([
    [
      'headers are left out',
      ofTheMail({ headersTruncated: true, headers: undefined, commonHeaders: undefined }),
    ],
    ['headers without end', ofTheMail({ headers: lines })],
    ['the null sender', ofTheMail({ source: '<>' })],
    ['no sender', ofTheMail({ source: undefined })],
    ['nothing for a sender', ofTheMail({ source: null })],
    ['a sender in quotes', ofTheMail({ source: '"a b\\"@c"@exämple.org' })],
    ['an instant without milliseconds', ofTheMail({ timestamp: '2026-11-23T15:00:00Z' })],
    ['a hundred labels in capitals', ofItsReceipt({ recipients: labels })],
    ['a label of 500 letters', ofItsReceipt({ recipients: [`privacy+${'x'.repeat(500)}@plutomicro.com`] })],
    ['no verdict of DMARC', ofItsReceipt({ dmarcVerdict: undefined })],
    ['nothing for verdicts', ofItsReceipt({ dmarcVerdict: null, spamVerdict: { status: null } })],
    [
      'scans that are off',
      ofItsReceipt({ spamVerdict: { status: 'DISABLED' }, virusVerdict: { status: 'DISABLED' } }),
    ],
    ['a policy and news', ofItsReceipt({ dmarcVerdict: { status: 'FAIL' }, dmarcPolicy: 'none', news: [1] })],
  ])('%s', async (_, change) => {
    const aws = await anAwsInbox();
    const how = await aws.store(mail(access));
    await aws.notify(JSON.stringify(change(notification(how))));
    expect([await aws.settle(), await aws.dead()]).toEqual([{ done: 1, failed: 0 }, []]);
    expect(await aws.caseOf(how)).not.toBeNull();
    expect(aws.log.join('\n')).not.toMatch(/ada|example\.org/i);
  });
});

describe('nobody commands whose pass of DMARC may be for another author', () => {
  it.each([
    ['two From, the officer first', `From: ${officer}\r\nFrom: m@evil.example`],
    ['two From, the officer last', `From: m@evil.example\r\nFrom: ${officer}`],
    ['a blank before the colon of one', `From : m@evil.example\r\nFrom: ${officer}`],
    ['two addresses without a comma', `From: ${officer} m@evil.example`],
    ['a second From that nobody can read', `From: ${officer}\r\nFrom: x@evil.example m@evil.example`],
    ['a first From that nobody can read', `From: <x@evil.example> <m@evil.example>\r\nFrom: ${officer}`],
    ['two addresses in brackets', `From: <${officer}> <m@evil.example>`],
    ['a line end that is none', `From: m@evil.example\rFrom: ${officer}`],
    ['a group', `From: us: ${officer}, m@evil.example;`],
    ['the officer as a name', `From: "${officer}" <m@evil.example>`],
    ['the officer as a comment', `From: m@evil.example (${officer})`],
    ['the officer in an encoded word', 'From: =?utf-8?q?officer=40plutomicro.com=3E?= <m@evil.example>'],
    ['a dot of another script', 'From: officer@plutomicro。com.evil.example'],
  ])('%s', async (_, from) => {
    const aws = await anAwsInbox();
    const caseId = (await aws.caseOf(await aws.deliver(mail(access)))) ?? '';
    const to = caseAddress('privacy@plutomicro.com', caseId, 'o', keys);
    const order = mail('/extend 30 b', { To: to }).replace(/^From: [^\r]*/, from);
    await aws.deliver(order, { sender: 'm@evil.example', recipients: [to] });
    expect((await aws.commits.load(caseId)).state).toMatchObject({
      obligations: [{ clock: { dueOn: '2027-01-07' } }],
    });
  });
});
