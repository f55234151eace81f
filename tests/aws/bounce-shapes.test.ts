import { expect, it } from 'vitest';
import { mail } from '../world.ts';
import { anAwsInbox } from './an-inbox.ts';
import { letterEvent } from './letter-event.ts';

const access = 'Please send me a copy of all the personal information you hold about me.';
const nobody = [{ emailAddress: 'ada@example.org', action: null, status: null }];

it.each([
  ['a recipient of whom nothing is said', 'Permanent', nobody, 'LetterBounced'],
  ['nothing for recipients', 'Permanent', null, 'LetterBounced'],
  ['a cause that SES does not know', 'Undetermined', [], 'LetterBounced'],
  ['no word that SES has given up', 'Transient', nobody, 'DeliveryReported'],
])('a bounce is heard with %s', async (_, bounceType, bouncedRecipients, heard) => {
  const aws = await anAwsInbox();
  const caseId = (await aws.caseOf(await aws.deliver(mail(access)))) ?? '';
  const [reply] = aws.engines.ses.letters;
  if (reply === undefined) throw new Error('no letter left');
  const bounce = { bounceType, bouncedRecipients };
  await aws.tell(JSON.stringify({ ...letterEvent('Bounce', reply), bounce }), reply);
  const types = (await aws.commits.commits(caseId)).flatMap(({ events }) => events.map(({ type }) => type));
  expect(types).toContain(heard);
  expect(await aws.dead()).toEqual([]);
});
