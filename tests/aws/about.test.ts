import { expect, it } from 'vitest';
import { aboutOf } from '../../lib/aws/about.ts';
import { letterEvent } from './letter-event.ts';
import { notification, sent } from './received-mail.ts';

const enveloped = (message: unknown) =>
  JSON.stringify({ Type: 'Notification', Message: JSON.stringify(message) });
const told = notification(sent({ id: '6n4thuhcbhpfiuf25gshf70', receivedAt: '2026-11-23T15:00:00.123Z' }));
const tagged = (tags: Record<string, string>) =>
  letterEvent('Bounce', {
    messageId: 'x',
    source: 'privacy@plutomicro.com',
    destinations: ['ada@example.org'],
    configurationSet: 'privacy-inbox',
    tags,
    raw: Buffer.from(''),
    wire: Buffer.from(''),
  });

it.each([
  ['a mail', told, '6n4thuhcbhpfiuf25gshf70'],
  ['a mail, in a notification nobody understands', { ...told, receipt: null }, '6n4thuhcbhpfiuf25gshf70'],
  ['a letter of a case', tagged({ case: 'abcdefghjkmn', commit: '3', n: '1' }), 'abcdefghjkmn.3.1'],
  ['another letter of ours', tagged({ letter: 'digest-2026-11-24' }), 'digest-2026-11-24'],
])('a message is about %s, by its id alone', (_, message, about) => {
  expect(aboutOf(enveloped(message))).toBe(about);
});

it.each([
  ['no envelope', 'ada@example.org'],
  ['a mail whose id is none', enveloped({ ...told, mail: { messageId: 'ada@example.org' } })],
  ['an id that climbs', enveloped({ ...told, mail: { messageId: '../kept/ada-example' } })],
  ['a letter whose name is none', enveloped(tagged({ letter: 'ada@example.org' }))],
  ['a letter without a tag', enveloped(tagged({}))],
  ['something else', enveloped(['ada@example.org'])],
])('a message says nothing of what it is about where it holds %s', (_, body) => {
  expect(aboutOf(body)).toBeNull();
});
