import { expect, it } from 'vitest';
import { caseAddress } from '../../lib/mail/address.ts';
import { mail } from '../world.ts';
import { anAwsInbox } from './an-inbox.ts';
import { keys } from './engines.ts';

const access = 'Please send me a copy of all the personal information you hold about me.';
const officer = 'Officer <officer@plutomicro.com>';
/** Each has an officer as its author for some reader, and somebody else, or nobody, for another. */
const froms: readonly [string, string][] = [
  ['with a blank before its colon', `From : ${officer}`],
  ['behind a field with a NUL in its name', `From\0: mallory@example.net\r\nFrom: ${officer}`],
  ['behind a carriage return that hides another', `X-A: b\rFrom: mallory@example.net\r\nFrom: ${officer}`],
];

it.each(froms)(
  'an officer in a From %s commands nothing where SES has checked another author',
  async (_, from) => {
    const inbox = await anAwsInbox();
    const caseId = (await inbox.caseOf(await inbox.deliver(mail(access)))) ?? '';
    const to = caseAddress('privacy@plutomicro.com', caseId, 'o', keys);
    const raw = mail('/extend 30 b', { To: to }).replace(/^From: .*$/m, from);
    await inbox.deliver(raw, {
      sender: 'mallory@example.net',
      recipients: [to],
      from: ['mallory@example.net'],
    });
    const { state } = await inbox.commits.load(caseId);
    expect(state).toMatchObject({ obligations: [{ clock: { dueOn: '2027-01-07' } }] });
  },
);

it('an officer whom SES read as we do is obeyed', async () => {
  const inbox = await anAwsInbox();
  const caseId = (await inbox.caseOf(await inbox.deliver(mail(access)))) ?? '';
  const to = caseAddress('privacy@plutomicro.com', caseId, 'o', keys);
  const raw = mail('/extend 30 b', { From: officer, To: to });
  await inbox.deliver(raw, { sender: 'officer@plutomicro.com', recipients: [to] });
  const { state } = await inbox.commits.load(caseId);
  expect(state).toMatchObject({ obligations: [{ clock: { dueOn: '2027-02-06' } }] });
});
