import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseIdFrom } from '../../lib/case/case-id.ts';
import { kinds } from '../../lib/case/kinds.ts';
import type { Asked, Filing, Nothing } from '../../lib/case/orders.ts';
import { outcomes, ways } from '../../lib/case/outcomes.ts';
import { placeholders } from '../../lib/letters/ready-lines.ts';
import { longestCommand, read, words } from '../../lib/officer/words.ts';
import { textBeside, write } from '../../lib/officer/write.ts';

const today = '2027-01-05';

/**
 * What officers write freely: words with one blank between them, none in front and none behind. Those that mean something
 * elsewhere in a command stand among them, and those that our own letters leave to be filled in.
 */
const grammar = ['anyway', 'Anyway', 'because', 'by', 'on', 'from', 'received', 'deposit', 'access', 'all'];
const word = fc.oneof(
  fc.constantFrom(...grammar, '24(3)(b)', 'unrelated', '/close', 'p1', '-', ',', '$40', today),
  fc.stringMatching(/^[^\s]{1,12}$/u),
);
const freely = (max: number) =>
  fc
    .array(word, { maxLength: 12 })
    .map((all) => all.filter((one) => one.trim() === one && one !== '').join(' '))
    .filter((said) => said.length <= max);
/** On the line alone, where nothing can stand as text: what is left to be filled in never gets there. */
const onLine = (max: number) =>
  freely(max).filter(
    (said) => !said.split(' ').some((one) => placeholders.some((left) => one.startsWith(left))),
  );
/** In the text that comes with a command: lines, empty ones, and more than a line can hold. */
const text = fc.oneof(
  freely(400),
  fc.constantFrom(...placeholders, `give ${placeholders[0]} as it is`),
  fc
    .tuple(freely(100), fc.constantFrom('\n', '\n\n', '  ', '\t', '\u00a0', '\n> '))
    .map(([a, b]) => `${a}${b}${a}`),
  fc.string({ unit: 'binary', maxLength: 50 }),
  fc.nat({ max: 2000 }).map((letters) => 'x'.repeat(letters)),
);
const kind = fc.constantFrom(...kinds);
const someKinds = fc
  .subarray([...kinds], { minLength: 1 })
  .chain((set) => fc.shuffledSubarray(set, { minLength: 1 }));
const outcome = fc.constantFrom(...outcomes);
const day = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const section = fc
  .tuple(
    fc.integer({ min: 1, max: 99 }),
    fc.constantFrom('', '(1)', '(3)', '(2.1)'),
    fc.constantFrom('', '(a)', '(z)'),
  )
  .map((parts) => parts.join(''));
const sections = fc.uniqueArray(section, { maxLength: 10 });
const amount = fc.integer({ min: 1, max: 99_999_999 }).map((cents) => `$${(cents / 100).toFixed(2)}`);
const address = fc
  .tuple(
    fc.stringMatching(/^[a-z0-9._%'*~=-]{1,20}$/),
    fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,9}\.[a-z]{2,5}$/),
  )
  .map((parts) => parts.join('@'));
const name = onLine(60).filter((said) => !said.includes('@') && !/^"|"$/.test(said));
const flag = fc.boolean();
const caseId = fc.uint8Array({ minLength: 8, maxLength: 8 }).map(caseIdFrom);

/** Every order with every value that `read` can make of a line and a text. */
const orders: { readonly [Type in Asked['type']]: fc.Arbitrary<Asked & { type: Type }> } = {
  CorrectKinds: fc.record({
    type: fc.constant('CorrectKinds'),
    kinds: fc.oneof(someKinds, fc.constant([])),
    because: text,
  }),
  ExtendTime: fc.record({
    type: fc.constant('ExtendTime'),
    kind,
    days: fc.integer({ min: 0, max: 999 }),
    ground: fc.stringMatching(/^[a-z]$/),
    words: text,
  }),
  GiveFeeEstimate: fc.record({
    type: fc.constant('GiveFeeEstimate'),
    kind,
    amount,
    deposit: fc.option(amount),
    words: text,
  }),
  RecordPayment: fc.record({ type: fc.constant('RecordPayment'), kind, on: day }),
  SetReceipt: fc.record({ type: fc.constant('SetReceipt'), day, because: text }),
  RecordAnswer: fc.record(
    {
      type: fc.constant('RecordAnswer'),
      kind,
      outcome,
      how: fc.constantFrom(...ways),
      on: day,
      sections: fc.uniqueArray(section, { minLength: 1, maxLength: 10 }),
      because: text.filter((said) => said !== ''),
    },
    { requiredKeys: ['type', 'kind', 'outcome', 'how', 'on'] },
  ),
  EndObligation: fc.record({
    type: fc.constant('EndObligation'),
    kind,
    how: fc.constantFrom('withdrawn', 'lapsed'),
    because: text,
  }),
  AssessBreach: fc.record({
    type: fc.constant('AssessBreach'),
    risk: fc.constantFrom('no-real-risk', 'real-risk'),
    because: text,
  }),
  ReportBreach: fc.record({ type: fc.constant('ReportBreach'), on: day, reference: onLine(400) }),
  GiveAnswer: fc.record({
    type: fc.constant('GiveAnswer'),
    kind: fc.option(kind),
    outcome: fc.option(outcome),
    sections,
    anyway: flag,
  }),
  SendMessage: fc.record({ type: fc.constant('SendMessage'), anyway: flag }),
  CloseCase: fc.record({ type: fc.constant('CloseCase'), because: onLine(400), anyway: flag }),
  SettlePreview: fc.record({
    type: fc.constant('SettlePreview'),
    how: fc.constantFrom('sent', 'discarded'),
    code: fc.option(fc.nat({ max: 999_999 }).map((n) => `p${n}`)),
  }),
  AskIdentity: fc.record({ type: fc.constant('AskIdentity'), address: fc.option(address) }),
  ConfirmIdentity: fc.record({ type: fc.constant('ConfirmIdentity'), how: text }),
  AskAuthority: fc.record({ type: fc.constant('AskAuthority'), words: text }),
  ConfirmAuthority: fc.record({ type: fc.constant('ConfirmAuthority'), how: text }),
  SetRequester: fc.record({
    type: fc.constant('SetRequester'),
    requester: fc.record({ name, address }),
  }),
  Acknowledge: fc.constant({ type: 'Acknowledge' }),
  SendAttachments: fc.constant({ type: 'SendAttachments' }),
  ReopenCase: fc.record({ type: fc.constant('ReopenCase'), because: text }),
  MarkSpam: fc.constant({ type: 'MarkSpam' }),
  RescueSpam: fc.record({ type: fc.constant('RescueSpam'), because: text }),
  JoinCase: fc.record({ type: fc.constant('JoinCase'), into: caseId }),
};

/** What `/new` makes of its words: how it came stands as the reason of all it says. */
const filing: fc.Arbitrary<Filing> = fc
  .record({
    named: someKinds,
    way: fc.constantFrom('', ': came by post', ': came by fax', ': came by telephone', ': came by in person'),
    received: fc.option(day),
    requester: fc.option(
      fc.record({ name: name.filter((said) => !/\b(?:by|from|received)\b/i.test(said)), address }),
    ),
  })
  .map(({ named, received, requester, way }) => {
    const because = `filed by an officer${way}`;
    const filed: (Asked | null)[] = [
      { type: 'CorrectKinds', kinds: named, because },
      received === null ? null : { type: 'SetReceipt', day: received, because },
      requester === null ? null : { type: 'SetRequester', requester },
    ];
    return { type: 'Filing', orders: filed.filter((order) => order !== null) };
  });

/** Reads what was written: the text that comes with it carries words to the writer, and reasons no line can hold. */
const again = (asked: Asked | Nothing | Filing) => read(write(asked), { today, text: textBeside(asked) });

describe('what is written is read as what was asked', () => {
  it.each(Object.entries(orders))('%s', (_, order) => {
    fc.assert(
      fc.property(order, (asked) => {
        expect(again(asked)).toEqual(asked);
        expect(write(asked).length).toBeLessThanOrEqual(longestCommand);
      }),
      { numRuns: 400 },
    );
  });

  it('Filing, with how it came, and Nothing', () => {
    fc.assert(
      fc.property(filing, (asked) => {
        expect(again(asked)).toEqual(asked);
      }),
    );
    expect(again({ type: 'Nothing' })).toEqual({ type: 'Nothing' });
  });

  it('whatever a line and a text were read as', () => {
    const names = words.map((one) => `/${one.name}`);
    const line = fc
      .tuple(
        fc.constantFrom(...names),
        fc.array(
          fc.oneof(
            word,
            word.map((one) => one.repeat(40)),
            fc.constantFrom(
              ...kinds,
              ...outcomes,
              ...placeholders,
              'ada@example.org',
              'Ask',
              'confirmed',
              'post',
            ),
          ),
          { maxLength: 9 },
        ),
      )
      .map(([first, rest]) => [first, ...rest].join(' '));
    fc.assert(
      fc.property(line, text, (typed, beside) => {
        const asked = read(typed, { today, text: beside });
        if (!('notUnderstood' in asked)) expect(again(asked)).toEqual(asked);
      }),
      { numRuns: 4000 },
    );
  });

  it('a line of the greatest length that is read is written again in full', () => {
    const reason = (letters: number) => 'x'.repeat(letters);
    for (const line of [
      `/withdrawn ${reason(489)}`,
      `withdrawn ${reason(489)}`,
      `/kind access because ${reason(479)}`,
      `/close ${reason(486)} anyway`,
      `/reported 2026-11-24 ${reason(479)}`,
      `/new breach access correction complaint withdrawal policy question by phone from ${'a'.repeat(60)}@${'ü.'.repeat(23)}ca ${reason(120)}`,
    ]) {
      const asked = read(line, { today, text: '' });
      expect(asked).not.toHaveProperty('notUnderstood');
      if (!('notUnderstood' in asked)) expect(again(asked)).toEqual(asked);
    }
  });
});

describe('a reason that ends in "anyway"', () => {
  it.each([
    ['/close nobody asked', 'nobody asked', false],
    ['/close nobody asked anyway', 'nobody asked', true],
    ['/close nobody asked ANYWAY', 'nobody asked', true],
    ['/close nobody asked anyway anyway', 'nobody asked anyway', false],
    ['/close nobody asked anyway anyway anyway', 'nobody asked anyway', true],
    ['/close anyway', '', true],
    ['/close anyway anyway', 'anyway', false],
    ['/close we do so anyway.', 'we do so anyway.', false],
    ['/close anyway it is done', 'anyway it is done', false],
  ])('%s', (line, because, anyway) => {
    const asked = { type: 'CloseCase', because, anyway } as const;
    expect(read(line, { today, text: 'to the writer' })).toEqual(asked);
    expect(write(asked).toLowerCase()).toBe(line.toLowerCase());
  });
});
