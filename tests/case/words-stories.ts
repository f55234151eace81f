import fc from 'fast-check';
import { type Case, type OpenedCase, running, unopened } from '../../lib/case/case.ts';
import type { Command, LetterOutcome } from '../../lib/case/commands.ts';
import { decide } from '../../lib/case/decide.ts';
import type { CaseEvent, Mark } from '../../lib/case/events.ts';
import { evolve } from '../../lib/case/evolve.ts';
import { type Kind, kinds, type MailKind, type Role } from '../../lib/case/kinds.ts';
import type { LetterOrder } from '../../lib/case/letter-orders.ts';
import { lettersFor } from '../../lib/case/messages.ts';
import type { Asked, Order } from '../../lib/case/orders.ts';
import { type Outcome, outcomesOf, ways } from '../../lib/case/outcomes.ts';
import type { Writing } from '../../lib/case/writing.ts';
import { addDays } from '../../lib/law/civil.ts';
import { caseId, digestOf, inDoubt, open, writing } from './known.ts';
import { openedOn } from './time-known.ts';
import {
  ada,
  another,
  bea,
  colleague,
  ends,
  file,
  later,
  mailAt,
  mailBy,
  officer,
  officerMail,
  otherCase,
} from './words-known.ts';

type Odd = 'nothing' | 'file' | 'slip' | 'silent';
type Deed =
  | { readonly deed: 'typed' | 'ordered'; readonly asked: Asked; readonly by: string; readonly odd: Odd }
  | {
      readonly deed: 'officer mail';
      readonly lines: readonly Asked[];
      readonly odd: Odd;
      /** Mails with the same words: the second is not obeyed. */
      readonly words: number;
      readonly officers: boolean;
    }
  | {
      readonly deed: 'mail';
      readonly kind: MailKind;
      readonly doubt: boolean;
      readonly from: string;
      readonly automatic: boolean;
      readonly code: 'right' | 'wrong' | 'old' | null;
    }
  | {
      readonly deed: 'answer';
      readonly which: number;
      readonly decides: number;
      readonly odd: Odd;
      /** Says in the same mail how the writer is known. */
      readonly knows: boolean;
    }
  | { readonly deed: 'yes' }
  | { readonly deed: 'letters end'; readonly status: LetterOutcome['status']; readonly howMany: number }
  | { readonly deed: 'bounce'; readonly which: number }
  | { readonly deed: 'take over'; readonly which: number }
  | { readonly deed: 'joined'; readonly refused: boolean }
  | { readonly deed: 'sweep' };

/** One step of a random story: so many minutes later, somebody does something, and the letters of it may end at once. */
type Step = {
  readonly minutes: number;
  readonly does: Deed;
  readonly ends: LetterOutcome['status'] | null;
  /** What it waits for comes as well: the yes to a preview, the code, the other case's word. */
  readonly goesOn: boolean;
};
type Story = {
  readonly kinds: readonly Kind[];
  readonly doubt: boolean;
  readonly role: Role;
  readonly mark: Mark | null;
  /** An officer files it, for this person. */
  readonly filedFor: string | null;
  readonly steps: readonly Step[];
};

/** A commit as it would be stored, with the state it met and the one it left. */
type Told = {
  readonly before: Case;
  readonly after: OpenedCase;
  readonly command: Command;
  readonly events: readonly CaseEvent[];
  readonly letters: readonly LetterOrder[];
};

const somebody = fc.constantFrom(ada, bea);
const aKind = fc.constantFrom<Kind[]>('access_request', 'access_request', ...kinds);

const pairs = (Object.entries(outcomesOf) as [Kind, readonly Outcome[]][]).flatMap(([kind, decides]) =>
  decides.map((outcome) => ({ kind, outcome })),
);
const fitting = fc.constantFrom(...pairs).map(({ kind, outcome }) => ({
  kind,
  outcome,
  sections: outcome === 'refused' || outcome === 'part' ? ['24(3)(b)'] : [],
}));
const loose = fc.record({
  kind: fc.option(aKind),
  outcome: fc.option(fc.constantFrom<Outcome[]>('all', 'part', 'refused', 'done')),
  sections: fc.subarray(['24(3)(b)', '25(3)', '99']),
});
const full = fc.constantFrom(
  { kind: 'access_request' as const, outcome: 'all' as const, sections: [] },
  { kind: 'access_request' as const, outcome: 'part' as const, sections: ['24(2)(a)'] },
);
const anyway = fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true));

const giveAnswer = fc
  .tuple(fc.oneof(fitting, full, full, loose), anyway)
  .map(([given, is]): Asked => ({ type: 'GiveAnswer', ...given, anyway: is }));

const identified: Asked = { type: 'ConfirmIdentity', how: 'by telephone' };
const authorized: Asked = { type: 'ConfirmAuthority', how: 'signed authorization seen' };

const settles = fc.record({
  type: fc.constant('SettlePreview' as const),
  how: fc.constantFrom('sent' as const, 'sent' as const, 'sent' as const, 'discarded' as const),
  code: fc.constantFrom(null, null, null, 'p1', 'p2'),
});

const asks: fc.Arbitrary<Asked> = fc.oneof(
  { weight: 4, arbitrary: giveAnswer },
  { weight: 6, arbitrary: fc.constant(identified) },
  { weight: 7, arbitrary: settles },
  { weight: 2, arbitrary: anyway.map((is): Asked => ({ type: 'SendMessage', anyway: is })) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom('', 'answered on our site', 'answered on our site'), anyway)
      .map(([because, is]): Asked => ({ type: 'CloseCase', because, anyway: is })),
  },
  { weight: 1, arbitrary: somebody.map((who): Asked => ({ type: 'SetRequester', requester: who })) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(null, ada.address, bea.address)
      .map((address): Asked => ({ type: 'AskIdentity', address })),
  },
  {
    weight: 6,
    arbitrary: fc.constantFrom<Asked[]>(
      { type: 'AskAuthority', words: '' },
      { type: 'AskAuthority', words: 'Please by Friday.' },
      authorized,
      { type: 'Acknowledge' },
      { type: 'SendAttachments' },
      { type: 'ReopenCase', because: 'found after all' },
      { type: 'ReopenCase', because: '' },
      { type: 'MarkSpam' },
      { type: 'RescueSpam', because: 'a customer' },
      { type: 'JoinCase', into: caseId },
    ),
  },
  { weight: 2, arbitrary: fc.constant<Asked>({ type: 'JoinCase', into: otherCase }) },
  {
    weight: 2,
    arbitrary: fc
      .subarray([...kinds])
      .map((named): Asked => ({ type: 'CorrectKinds', kinds: named, because: 'read by hand' })),
  },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 1, max: 28 })
      .map((n): Asked => ({ type: 'SetReceipt', day: addDays('2026-10-31', n), because: 'counter' })),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Asked[]>(
      { type: 'ExtendTime', kind: 'access_request', days: 10, ground: 'b', words: 'As we said.' },
      { type: 'GiveFeeEstimate', kind: 'access_request', amount: '$40.00', deposit: null, words: '' },
      { type: 'EndObligation', kind: 'access_request', how: 'withdrawn', because: 'said so' },
      { type: 'EndObligation', kind: 'access_request', how: 'lapsed', because: 'silent' },
      { type: 'AssessBreach', risk: 'no-real-risk', because: 'first names only' },
      { type: 'AssessBreach', risk: 'real-risk', because: 'passwords' },
      { type: 'ReportBreach', on: '2026-11-24', reference: 'OIPC 012345' },
      { type: 'RecordPayment', kind: 'access_request', on: '2026-12-02' },
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...pairs), fc.constantFrom(...ways))
      .map(
        ([{ kind, outcome }, how]): Asked => ({ type: 'RecordAnswer', kind, outcome, how, on: '2026-11-24' }),
      ),
  },
);

const odd = fc.constantFrom<Odd[]>('nothing', 'nothing', 'nothing', 'nothing', 'file', 'slip', 'silent');

const does: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      deed: fc.constantFrom('typed' as const, 'ordered' as const),
      asked: asks,
      by: fc.constantFrom(officer, officer, colleague),
      odd,
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      deed: fc.constant('answer' as const),
      which: fc.nat({ max: 3 }),
      decides: fc.nat({ max: 3 }),
      odd,
      knows: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.constant<Deed>({ deed: 'yes' }) },
  {
    weight: 4,
    arbitrary: fc.record({
      deed: fc.constant('officer mail' as const),
      lines: fc.array(asks, { minLength: 1, maxLength: 4 }),
      odd,
      words: fc.nat({ max: 30 }),
      officers: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, fc.constant(false)),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      deed: fc.constant('mail' as const),
      kind: fc.oneof(fc.constant('unrelated' as const), aKind),
      doubt: fc.boolean(),
      from: fc.constantFrom(ada.address, ada.address, bea.address),
      automatic: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
      code: fc.constantFrom(null, 'right' as const, 'right' as const, 'wrong' as const, 'old' as const),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      deed: fc.constant('letters end' as const),
      status: fc.constantFrom<LetterOutcome['status'][]>(
        'sent',
        'sent',
        'sent',
        'sent',
        'failed',
        'withheld',
      ),
      howMany: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ deed: fc.constant('bounce' as const), which: fc.nat({ max: 20 }) }) },
  { weight: 2, arbitrary: fc.record({ deed: fc.constant('take over' as const), which: fc.nat({ max: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ deed: fc.constant('joined' as const), refused: fc.boolean() }) },
  { weight: 2, arbitrary: fc.constant<Deed>({ deed: 'sweep' }) },
);

/** Any story of a case that officers answer: what they order, in which mails, and what becomes of their letters. */
export const aStory: fc.Arbitrary<Story> = fc.record({
  kinds: fc.oneof(
    fc.constantFrom<Kind[][]>(['access_request'], ['access_request', 'complaint'], ['question']),
    fc.constantFrom<Kind[][]>(['access_request', 'policy_request'], ['correction_request'], ['complaint']),
    fc.subarray([...kinds]),
  ),
  doubt: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
  role: fc.constantFrom<Role[]>('person', 'person', 'person', 'representative', 'service'),
  mark: fc.constantFrom<(Mark | null)[]>(null, null, null, null, null, null, 'hold', 'forwarded-by-staff'),
  filedFor: fc.constantFrom(null, null, null, null, ada.address),
  steps: fc.array(
    fc.record({
      minutes: fc.oneof(fc.nat({ max: 30 }), fc.nat({ max: 600 }), fc.nat({ max: 6 * 1440 })),
      does,
      goesOn: fc.boolean(),
      ends: fc.constantFrom<Step['ends'][]>('sent', 'sent', 'sent', 'sent', 'failed', null, null),
    }),
    { minLength: 8, maxLength: 24, size: 'max' },
  ),
});

const told = new Map<string, readonly Told[]>();

/** Plays a story; what is refused leaves no commit, as in the store. Each is played once, however many laws look at it. */
export function played(story: Story): readonly Told[] {
  const name = JSON.stringify(story);
  const known = told.get(name) ?? play(story);
  told.set(name, known);
  return known;
}

function play({ steps, ...begins }: Story): readonly Told[] {
  const commits: Told[] = [];
  let state: Case = unopened;
  let at = Date.parse('2026-11-23T15:00:00.000Z');
  const doIt = (command: Command) => {
    const events = decide(state, command);
    if ('refused' in events || events.length === 0) return;
    const before = state;
    state = events.reduce(evolve, state);
    if (state.stage === 'unopened') throw new Error('a command left its case unopened');
    const letters = lettersFor(events, state.firstReception);
    commits.push({ before, after: state, command, events, letters });
  };
  doIt(beginning(begins));
  for (const [n, { does: deed, ends: end, goesOn, minutes }] of steps.entries()) {
    // A minute at least: no two mails are of one instant.
    at += (minutes + 1) * 60_000;
    const before = commits.length;
    const doNext = (next: Deed, seconds: number) => {
      const last = commits.at(-1);
      if (last === undefined) throw new Error('the story opened no case');
      const command = commandOf(
        next,
        later(new Date(at).toISOString(), seconds * 1000),
        n,
        last.after,
        commits,
      );
      if (command !== null) doIt(command);
    };
    doNext(deed, 0);
    if (goesOn)
      for (const next of commits.slice(before).flatMap(({ events }) => events.flatMap(waitsFor)))
        doNext(next, 1);
    if (end === null) continue;
    const left = letters(commits).filter(({ commit }) => commit > before);
    for (const commit of new Set(left.map((letter) => letter.commit))) {
      const instant = later(new Date(at).toISOString(), 2000);
      const outcomes = left
        .filter((letter) => letter.commit === commit)
        .map((letter) => outcomeOf(letter, end, instant));
      doIt({ type: 'RecordLetters', id: `ends ${n}`, caseId, at: instant, outcomes });
    }
  }
  return commits;
}

function waitsFor(event: CaseEvent): readonly Deed[] {
  switch (event.type) {
    case 'PreviewMade':
      return [{ deed: 'yes' }];
    case 'JoinOrdered':
      return [{ deed: 'joined', refused: false }];
    case 'IdentityAsked':
      return [
        {
          deed: 'mail',
          kind: 'unrelated',
          doubt: false,
          from: event.address,
          automatic: false,
          code: 'right',
        },
      ];
    default:
      return [];
  }
}

function beginning({ doubt, filedFor, kinds: asked, mark, role }: Omit<Story, 'steps'>): Command {
  const plain = mailBy(role, asked.length === 0 ? ['unrelated'] : asked);
  const mail = doubt ? inDoubt(plain) : plain;
  if (filedFor === null) return { ...open(mail), marks: mark === null ? [] : [mark] };
  const orders: Asked[] = [
    { type: 'SetReceipt', day: '2026-11-20', because: 'came by post' },
    { type: 'SetRequester', requester: { name: '', address: filedFor } },
  ];
  const {
    at: _at,
    caseId: _case,
    id: _id,
    type: _type,
    ...filed
  } = officerMail([['/new', { type: 'Filing', orders }]], { digest: mail.digest });
  const byOfficer = { ...mail, origin: 'officer' as const, from: { name: '', address: officer } };
  return { ...open(byOfficer), marks: ['forwarded-by-staff'], filed };
}

function writingWith(what: Odd): Writing {
  switch (what) {
    case 'nothing':
      return writing;
    case 'file':
      return { ...writing, files: [file] };
    case 'slip':
      return { ...writing, slips: ['the text names another case, PI-CCCC-CCCC-CCCC'] };
    case 'silent':
      return { ...writing, body: null };
    default: {
      const unknown: never = what;
      throw new Error(`unknown writing ${JSON.stringify(unknown)}`);
    }
  }
}

const theirs = (at: string, asked: readonly MailKind[], doubt: boolean, from = ada): OpenedCase => {
  const { mail } = openedOn(at, asked) as Command & { type: 'OpenCase' };
  const other = { ...mail, from, receptionId: `theirs ${at}`, digest: digestOf(`theirs ${at}`) };
  return another({ ...open(doubt ? inDoubt(other) : other), at });
};

/** Cases that may join: earlier, later, only presumed, and another writer's. */
const others: readonly OpenedCase[] = [
  theirs('2026-11-10T15:00:00.000Z', ['access_request', 'question'], false),
  theirs('2026-11-25T15:00:00.000Z', ['access_request', 'correction_request'], false),
  theirs('2026-11-12T15:00:00.000Z', ['complaint'], true),
  theirs('2026-11-12T15:00:00.000Z', ['access_request'], false, bea),
];

function commandOf(
  deed: Deed,
  at: string,
  n: number,
  state: OpenedCase,
  commits: readonly Told[],
): Command | null {
  const common = { id: `step ${n}`, caseId, at };
  switch (deed.deed) {
    case 'typed': {
      const { asked, by } = deed;
      return { ...common, type: 'TypedCommand', by, line: '/x', asked, writing: writingWith(deed.odd) };
    }
    case 'ordered': {
      const given = { ...common, by: deed.by };
      const { asked } = deed;
      return 'anyway' in asked
        ? { ...asked, ...given, writing: writingWith(deed.odd) }
        : ({ ...asked, ...given } as Order);
    }
    case 'answer': {
      const { decides, knows, odd: what, which } = deed;
      const owed = running(state);
      const kind = owed[which % Math.max(1, owed.length)]?.kind;
      if (kind === undefined) return null;
      const possible = outcomesOf[kind];
      const outcome = possible[decides % Math.max(1, possible.length)] ?? null;
      const sections = outcome === 'part' || outcome === 'refused' ? ['24(3)(b)'] : [];
      const answer = { type: 'GiveAnswer' as const, kind, outcome, sections, anyway: what === 'slip' };
      const words: (readonly [string, Asked])[] = [
        ...(state.identity.confirmed === null ? [['/identity', identified] as const] : []),
        ...(state.authority.confirmed === null ? [['/authority', authorized] as const] : []),
      ];
      const names = { receptionId: `officer ${n}`, digest: digestOf(`officer ${n}`), words: `answer ${n}` };
      return officerMail([...(knows ? words : []), ['/answer', answer]], {
        ...common,
        ...names,
        writing: writingWith(what),
      });
    }
    case 'yes': {
      const code = state.previews.findLast(({ status }) => status === 'waiting')?.code;
      return code === undefined ? null : { ...common, type: 'SettlePreview', by: officer, how: 'sent', code };
    }
    case 'officer mail': {
      const lines = deed.lines.map((asked, line) => [`/${line}`, asked] as const);
      const unauthorized = deed.officers ? null : 'the sender is no officer';
      const names = { receptionId: `officer ${n}`, digest: digestOf(`officer ${n}`), words: `${deed.words}` };
      return officerMail(lines, { ...common, ...names, unauthorized, writing: writingWith(deed.odd) });
    }
    case 'mail': {
      const { automatic, code, doubt, kind } = deed;
      const [first] = state.identity.asks;
      const asked = code === 'old' ? first : state.identity.asks.at(-1);
      const from = code === 'right' && asked !== undefined ? asked.address : deed.from;
      const mail = mailAt(at, [kind], { from: { name: '', address: from } });
      const facts = { ...mail.mail, automatic: { is: automatic, why: automatic ? 'Auto-Submitted' : null } };
      const proof = code === null ? {} : { code: { ask: code === 'wrong' ? null : (asked?.n ?? null) } };
      return { ...mail, mail: doubt ? inDoubt(facts) : facts, ...proof };
    }
    case 'letters end': {
      const waiting = letters(commits).filter(({ key }) => !state.settled.includes(key));
      const [first] = waiting;
      if (first === undefined) return null;
      const together = waiting.filter(({ commit }) => commit === first.commit).slice(0, deed.howMany);
      const outcomes = together.map((letter) => outcomeOf(letter, deed.status, at));
      return { ...common, type: 'RecordLetters', outcomes };
    }
    case 'bounce': {
      // Also of a letter that we have not marked as sent yet: the provider's word may be faster than ours.
      const all = letters(commits).filter(({ to }) => to !== null);
      const letter = all[deed.which % Math.max(1, all.length)];
      if (letter === undefined) return null;
      const report = { receptionId: `report ${n}`, digest: digestOf(`report ${n}`) };
      return { ...common, type: 'RecordBounce', commit: letter.commit, n: letter.n, mail: report };
    }
    case 'take over': {
      const from = others[deed.which];
      return from === undefined ? null : { ...common, type: 'TakeOver', by: officer, from };
    }
    case 'joined': {
      if (state.joining === null) return null;
      const taken = running(state).map(({ id }) => id);
      const refused = deed.refused ? 'it is closed' : null;
      return { ...common, type: 'RecordJoin', by: officer, into: otherCase, refused, taken };
    }
    case 'sweep':
      return { ...common, type: 'RemindDue' };
    default: {
      const unknown: never = deed;
      throw new Error(`unknown deed ${JSON.stringify(unknown)}`);
    }
  }
}

/** A letter that a commit ordered. */
type Letter = {
  readonly key: string;
  readonly commit: number;
  readonly n: number;
  readonly order: LetterOrder;
  /** Null for the officers. */
  readonly to: string | null;
};

function letters(commits: readonly Told[]): readonly Letter[] {
  return commits.flatMap(({ after, letters: all }, index) =>
    all.map((order, n) => {
      const writer = order.audience === 'writer' ? (after.writer?.address ?? '') : null;
      const to = order.audience === 'address' ? order.address : writer;
      return { key: `${index + 1}.${n}`, commit: index + 1, n, order, to };
    }),
  );
}

function outcomeOf({ commit, n, order, to }: Letter, status: LetterOutcome['status'], at: string) {
  const about = 'obligation' in order ? order.obligation : null;
  const isOrdered = order.letter === 'acknowledgement' && order.gate === null;
  return {
    ...ends(order.letter, commit, about, { at, n, status }),
    ...(to === null ? {} : { to }),
    ...(isOrdered ? { ordered: true } : {}),
  };
}
