import { describe, expect, it } from 'vitest';
import { deliveryIn } from '../../lib/mail/bounce.ts';

const report = (action: string, status: string) =>
  `I am sorry to inform you.\nReporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; ada@example.org\nAction: ${action}\nStatus: ${status}\n`;

describe('a delivery report (RFC 3464)', () => {
  it.each([
    ['a mailbox that does not exist', report('failed', '5.1.1'), 'failed'],
    ['a mailbox that is full for good', report('Failed', '5.2.2'), 'failed'],
    ['a failure without a status', 'Action: failed\n', 'failed'],
    ['a host that cannot be reached for now', report('failed', '4.4.1'), 'delayed'],
    ['a delay', report('delayed', '4.4.1'), 'delayed'],
    ['a delivery', report('delivered', '2.0.0'), 'delivered'],
    [
      'of two recipients the worst counts',
      report('delivered', '2.0.0') + report('failed', '5.1.1'),
      'failed',
    ],
    ['a note of absence', 'I am away. No action: it failed to rain. Status: sunny', 'unknown'],
    ['an action in the middle of a line', 'they took Action: failed', 'unknown'],
    ['nothing', '', 'unknown'],
    ['a report behind a megabyte of words', 'x'.repeat(1_000_000) + report('failed', '5.1.1'), 'unknown'],
  ])('%s', (_, text, says) => {
    expect(deliveryIn({ text })).toBe(says);
  });
});
