import { describe, expect, it } from 'vitest';
import { unopened } from '../lib/case/case.ts';
import type { LetterOrder } from '../lib/case/letter-orders.ts';
import type { MailFacts } from '../lib/case/mail-facts.ts';
import { lettersFor } from '../lib/case/messages.ts';
import { gate } from '../lib/gate.ts';
import { caseAfter, decided, mailAsking, open, receive } from './case/known.ts';

const failed = { verdict: 'failed', why: 'DMARC' } as const;

/** Each reason to hold an automatic reply back, alone. */
const held: readonly (readonly [string, Partial<MailFacts>, string])[] = [
  ['a machine wrote it', { automatic: { is: true, why: 'Precedence' } }, 'automatic-mail'],
  ['it comes from our own address', { origin: 'own' }, 'own-address'],
  ['the Commissioner writes', { origin: 'regulator' }, 'regulator'],
  ['staff forwards it', { origin: 'staff' }, 'staff'],
  ['an officer forwards it', { origin: 'officer' }, 'staff'],
  ['it has no single sender', { from: null }, 'no-single-sender'],
  ['its sender is forged', { authenticity: failed }, 'sender-not-authentic'],
  ['a scanner calls it spam', { scan: 'spam' }, 'spam-or-virus'],
  ['a scanner finds a virus', { scan: 'virus' }, 'spam-or-virus'],
  ['it is a blind copy, not addressed to us', { addressedToUs: false }, 'not-addressed-to-us'],
  ['it could not be parsed', { defects: ['unparseable'] }, 'unparseable'],
];

describe('an automatic reply is held back when', () => {
  for (const [when, facts, reason] of held) {
    it(when, () => {
      const command = open(mailAsking(['access_request'], facts));
      expect(gate(acknowledgementOf(decided(unopened, command)), caseAfter(command))).toBe(reason);
    });
  }

  it('the case is on hold', () => {
    const command = open(mailAsking(['access_request']));
    expect(
      gate(acknowledgementOf(decided(unopened, command)), { ...caseAfter(command), marks: ['hold'] }),
    ).toBe('hold');
  });
});

describe('an automatic reply may leave', () => {
  it('to a person whose sender could not be checked, and to one whose sender is verified', () => {
    for (const verdict of ['unknown', 'passed'] as const) {
      const command = open(mailAsking(['access_request'], { authenticity: { verdict, why: '' } }));
      expect(gate(acknowledgementOf(decided(unopened, command)), caseAfter(command))).toBeNull();
    }
  });

  it('on its two occasions only: a case is opened, or its own writer adds something', () => {
    const opened = caseAfter(open(mailAsking(['access_request'])));
    const more = (facts: Partial<MailFacts>) =>
      lettersFor(
        decided(
          opened,
          receive(mailAsking(['complaint'], { digest: 'd'.repeat(64), receptionId: 'r2', ...facts })),
        ),
        'reception-1',
      );
    expect(more({}).map(({ letter }) => letter)).toEqual(['acknowledgement', 'notice']);
    expect(more({ from: { name: '', address: 'stranger@example.net' } }).map(({ letter }) => letter)).toEqual(
      ['notice'],
    );
    expect(more({ understood: mailAsking(['unrelated']).understood }).map(({ letter }) => letter)).toEqual([
      'notice',
    ]);
  });
});

it('a notice to the officers always leaves', () => {
  for (const [, facts] of held) {
    const command = open(mailAsking(['access_request'], facts));
    const notice = lettersFor(decided(unopened, command), 'reception-1').find(
      ({ letter }) => letter === 'notice',
    );
    expect(notice === undefined ? 'no notice' : gate(notice, caseAfter(command))).toBeNull();
  }
});

it('what the Commissioner writes is told to the second contact too', () => {
  const orders = lettersFor(
    decided(unopened, open(mailAsking(['unrelated'], { origin: 'regulator' }))),
    'reception-1',
  );
  expect(orders.at(-1)).toMatchObject({ audience: 'officers-and-second-contact', what: 'set-on-hold' });
});

function acknowledgementOf(events: Parameters<typeof lettersFor>[0]): LetterOrder {
  const order = lettersFor(events, 'reception-1').find(({ letter }) => letter === 'acknowledgement');
  if (order === undefined) throw new Error('no acknowledgement was ordered');
  return order;
}
