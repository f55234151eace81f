import fc from 'fast-check';
import { type Case, type OpenedCase, unopened } from '../../lib/case/case.ts';
import type { Command, LetterOutcome } from '../../lib/case/commands.ts';
import { decide } from '../../lib/case/decide.ts';
import type { CaseEvent } from '../../lib/case/events.ts';
import { evolve } from '../../lib/case/evolve.ts';
import type { Kind } from '../../lib/case/kinds.ts';
import { lettersFor } from '../../lib/case/messages.ts';
import { albertaDay } from '../../lib/law/alberta.ts';
import { addDays } from '../../lib/law/civil.ts';
import {
  acknowledgementSent,
  answered,
  bounce,
  caseId,
  correct,
  digestOf,
  ended,
  extend,
  feeEstimate,
  inDoubt,
  letters,
  mailAsking,
  note,
  paid,
  receive,
  receivedOn,
  sweepAt,
} from './known.ts';
import { openedOn } from './time-known.ts';

/** One step of a random story: so much later, somebody does something. Letters are named by what was ordered before. */
type Step = { readonly hours: number; readonly does: Deed };
type Simple = 'sweep' | 'note' | 'policy sent' | 'answer' | 'lapse' | 'withdraw' | 'assess';
type Deed =
  | { readonly deed: Simple }
  | { readonly deed: 'fee'; readonly ends: LetterEnd | null }
  | { readonly deed: 'extend'; readonly days: number; readonly kind: Kind; readonly ends: LetterEnd | null }
  | { readonly deed: 'paid' | 'received'; readonly daysAgo: number }
  | { readonly deed: 'letter ends'; readonly status: LetterEnd }
  | { readonly deed: 'bounce'; readonly which: number }
  | { readonly deed: 'mail'; readonly kind: Kind; readonly review: boolean }
  | { readonly deed: 'kinds'; readonly kinds: readonly Kind[] };
type LetterEnd = LetterOutcome['status'];
type Story = {
  readonly receivedAt: string;
  readonly kinds: readonly Kind[];
  readonly steps: readonly Step[];
};

/** What a story came to: each command with the state it met and the events it made. */
type Told = {
  readonly state: OpenedCase;
  readonly now: string;
  readonly commits: readonly {
    readonly before: Case;
    readonly command: Command;
    readonly events: readonly CaseEvent[];
  }[];
};

const someKinds = ['access_request', 'correction_request', 'complaint', 'breach_report', 'question'] as const;

const simple = (...deeds: Simple[]) => fc.constantFrom(...deeds).map((deed): Deed => ({ deed }));

const letterEnd = fc.constantFrom<LetterEnd[]>('sent', 'sent', 'sent', 'failed', 'withheld');
/** What becomes of a letter in the minute in which it is ordered; null for one that stays on its way. */
const atOnce = fc.oneof({ weight: 2, arbitrary: letterEnd }, { weight: 1, arbitrary: fc.constant(null) });

const does: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: simple('sweep') },
  { weight: 3, arbitrary: fc.record({ deed: fc.constant('fee' as const), ends: atOnce }) },
  { weight: 1, arbitrary: simple('note', 'policy sent', 'answer', 'lapse', 'withdraw', 'assess') },
  {
    weight: 4,
    arbitrary: fc.record({
      deed: fc.constant('extend' as const),
      days: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: -1, max: 32 })),
      kind: fc.constantFrom('access_request' as const, 'access_request' as const, ...someKinds),
      ends: atOnce,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ deed: fc.constant('paid' as const), daysAgo: fc.integer({ min: -1, max: 6 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      deed: fc.constant('received' as const),
      daysAgo: fc.integer({ min: -1, max: 90 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ deed: fc.constant('letter ends' as const), status: letterEnd }) },
  { weight: 2, arbitrary: fc.record({ deed: fc.constant('bounce' as const), which: fc.nat({ max: 6 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      deed: fc.constant('mail' as const),
      kind: fc.constantFrom(...someKinds),
      review: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ deed: fc.constant('kinds' as const), kinds: fc.subarray([...someKinds]) }),
  },
);

/** Any story of a case that begins in the winter of 2026: what officers, the writer, the provider and the clock do to it. */
export const aStory: fc.Arbitrary<Story> = fc.record({
  receivedAt: fc
    .integer({ min: 0, max: 60 * 86_400 })
    .map((seconds) => new Date(Date.UTC(2026, 10, 1) + seconds * 1000).toISOString()),
  kinds: fc
    .subarray([...someKinds].slice(1))
    .map((others): readonly Kind[] => [
      ...(others.includes('correction_request') ? [] : ['access_request' as const]),
      ...others,
    ]),
  steps: fc.array(
    fc.record({ hours: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 40 }), fc.nat({ max: 45 * 24 })), does }),
    { maxLength: 18, size: 'max' },
  ),
});

const told = new Map<string, Told>();

/** Plays a story; what is refused leaves no commit, as in the store. Each is played once, however many laws look at it. */
export function played(story: Story): Told {
  const name = JSON.stringify(story);
  const known = told.get(name) ?? play(story);
  told.set(name, known);
  return known;
}

function play({ receivedAt, kinds, steps }: Story): Told {
  const first = openedOn(receivedAt, kinds);
  const commits: { before: Case; command: Command; events: readonly CaseEvent[] }[] = [];
  let state: Case = unopened;
  let at = Date.parse(receivedAt);
  const doIt = (command: Command) => {
    const events = decide(state, command);
    if ('refused' in events || events.length === 0) return;
    commits.push({ before: state, command, events });
    state = events.reduce(evolve, state);
  };
  doIt(first);
  for (const [n, step] of steps.entries()) {
    at += step.hours * 3_600_000;
    const instant = new Date(at).toISOString();
    const command = commandOf(step.does, instant, n, commits);
    if (command !== null) doIt(command);
    const status = 'ends' in step.does ? step.does.ends : null;
    const end = status === null ? null : commandOf({ deed: 'letter ends', status }, instant, n, commits);
    if (end !== null) doIt(end);
  }
  if (state.stage === 'unopened') throw new Error('the story opened no case');
  return { state, now: new Date(at).toISOString(), commits };
}

const harmless = { risk: 'no-real-risk', because: 'first names only' } as const;

function commandOf(does: Deed, at: string, n: number, commits: Told['commits']): Command | null {
  const today = albertaDay(at);
  switch (does.deed) {
    case 'sweep':
      return sweepAt(at);
    case 'note':
      return note(at);
    case 'fee':
      return feeEstimate(at);
    case 'policy sent':
      return letters({ ...acknowledgementSent(), at });
    case 'answer':
      return answered(today, at);
    case 'lapse':
      return ended('lapsed', 'silent on the estimate', at);
    case 'withdraw':
      return ended('withdrawn', 'said so on the telephone', at);
    case 'assess':
      return { type: 'AssessBreach', id: `assessed ${n}`, caseId, at, by: 'an officer', ...harmless };
    case 'extend':
      return extend(does.days, at, 'b', does.kind);
    case 'paid':
      return paid(addDays(today, -does.daysAgo), at);
    case 'received':
      return receivedOn(addDays(today, -does.daysAgo), 'handed in at the counter', at);
    case 'letter ends': {
      const letter = ordered(commits).find(({ key }) => !endedLetters(commits).includes(key));
      return letter === undefined ? null : ending(letter, does.status, at);
    }
    case 'bounce': {
      // Also of a letter that we have not marked as sent yet: the provider's word may be faster than ours.
      const all = ordered(commits);
      const letter = all[does.which % Math.max(1, all.length)];
      return letter === undefined ? null : bounce(letter.commit, at);
    }
    case 'mail': {
      const mail = mailAsking([does.kind], {
        receptionId: `reception-${n + 2}`,
        digest: digestOf(`mail ${n}`),
        receivedAt: at,
      });
      return receive(does.review ? inDoubt(mail) : mail, at);
    }
    case 'kinds':
      return { ...correct(does.kinds), at };
    default: {
      const unknown: never = does;
      throw new Error(`unknown deed ${JSON.stringify(unknown)}`);
    }
  }
}

type Ordered = {
  readonly key: string;
  readonly commit: number;
  readonly letter: 'extension' | 'fee-estimate';
  readonly about: string;
};

/** Letters with legal effect in the order they were ordered. One that orders them orders nothing else, so it is letter 0. */
function ordered(commits: Told['commits']): readonly Ordered[] {
  return commits.flatMap(({ events }, index) =>
    lettersFor(events, 'reception-1').flatMap((order): Ordered[] =>
      order.letter === 'extension' || order.letter === 'fee-estimate'
        ? [{ key: `${index + 1}.0`, commit: index + 1, letter: order.letter, about: order.obligation }]
        : [],
    ),
  );
}

function endedLetters(commits: Told['commits']): readonly string[] {
  return commits.flatMap(({ events }) =>
    events.flatMap((event) =>
      event.type === 'LetterSent' || event.type === 'LetterFailed' || event.type === 'LetterWithheld'
        ? `${event.commit}.${event.n}`
        : [],
    ),
  );
}

function ending({ commit, letter, about }: Ordered, status: LetterOutcome['status'], at: string): Command {
  const facts = { commit, n: 0, letter, about, at };
  const outcome: LetterOutcome =
    status === 'sent'
      ? {
          ...facts,
          status,
          receptionId: 'reception-1',
          messageId: `letter-${commit}@plutomicro.com`,
          policySha256: null,
          letterVersion: '2026-11-23',
        }
      : { ...facts, status, reason: 'no such mailbox' };
  return { type: 'RecordLetters', id: `letters ${commit}`, caseId, at, outcomes: [outcome] };
}
