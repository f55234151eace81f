import { isPaused, type Obligation, type OpenedCase, receiptOf, running } from './case/case.ts';
import { caseNumber } from './case/case-id.ts';
import type { LetterOrder } from './case/letter-orders.ts';
import { lapseDay } from './case/rungs.ts';
import { albertaDay, albertaTime } from './law/alberta.ts';
import { commandResults } from './letters/command-results.ts';
import { confirmation } from './letters/confirmation.ts';
import type { Letter } from './letters/letter.ts';
import type { NoticeObligation } from './letters/notice-dates.ts';
import { page } from './letters/page.ts';
import { readyCommands } from './letters/ready-commands.ts';
import { type Reminded, type ReminderFacts, reminder } from './letters/reminder.ts';
import { words } from './officer/words.ts';
import { readyFacts } from './ready-facts.ts';

/** The letters to officers about the clock, from the case as it stands when they are composed. */
type TimeOrder = Extract<LetterOrder, { letter: 'reminder' | 'page' | 'confirmation' | 'commands' }>;

/**
 * Words a letter about the clock; replies to it go to `replyTo`. What has ended meanwhile is said to have ended: it is
 * never called owed.
 */
export function timeLetter(order: TimeOrder, state: OpenedCase, replyTo: string): Letter {
  switch (order.letter) {
    case 'reminder':
      return reminderOf(order, state, replyTo);
    case 'page':
      return pageOf(order, state, replyTo);
    case 'confirmation':
      return confirmationOf(order, state, replyTo);
    case 'commands':
      return commandResults({
        caseNumber: caseNumber(state.id),
        by: order.by,
        results: order.results,
        help: helpFor(order.results),
        commands: readyCommands(readyFacts(state, { replyTo, today: albertaDay(order.at) })),
        obligations: running(state).map(noticed),
      });
    default: {
      const unknown: never = order;
      throw new Error(`unknown letter ${JSON.stringify(unknown)}`);
    }
  }
}

function reminderOf(order: TimeOrder & { letter: 'reminder' }, state: OpenedCase, replyTo: string): Letter {
  const today = albertaDay(order.at);
  const settled: ReminderFacts['settled'][number][] = [];
  const reminded = order.rungs.flatMap(({ id, days }): Reminded[] => {
    const one = state.obligations.find((each) => each.id === id);
    if (one === undefined || one.clock.basis === 'house') return [];
    if (one.status !== 'running' || isPaused(one)) {
      settled.push({ kind: one.kind, how: one.status === 'running' ? 'paused' : 'ended' });
      return [];
    }
    const { clock } = one;
    return [
      {
        ...noticed(one),
        dueOn: clock.dueOn,
        lastLawfulDay: clock.lastLawfulDay,
        rungs: days,
        missing: missing(one, state),
      },
    ];
  });
  const due = order.rungs.map(({ id }) => id);
  const others = running(state).filter((one) => !due.includes(one.id) || isPaused(one));
  return reminder({
    caseNumber: caseNumber(state.id),
    today,
    reminded: reminded.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1)),
    settled,
    commands: reminded.length === 0 ? [] : readyCommands(readyFacts(state, { replyTo, today, about: due })),
    others: others.map(noticed),
  });
}

function pageOf(order: TimeOrder & { letter: 'page' }, state: OpenedCase, replyTo: string): Letter {
  const one = state.obligations.find(({ id }) => id === order.obligation);
  if (one === undefined) throw new Error(`no obligation ${order.obligation} to page for`);
  return page({
    caseNumber: caseNumber(state.id),
    replyTo,
    receivedAt: albertaTime(one.receivedAt),
    hours: order.hours.at(-1) ?? 0,
    targetDay: one.clock.targetDay,
    review: one.inReview,
    settled: one.status !== 'running',
  });
}

function confirmationOf(
  order: TimeOrder & { letter: 'confirmation' },
  state: OpenedCase,
  replyTo: string,
): Letter {
  const one = state.obligations.find(({ id }) => id === order.obligation);
  const isSettled = one !== undefined && one.status !== 'running';
  const about = one === undefined ? [] : [one.id];
  const ready = readyFacts(state, { replyTo, today: albertaDay(order.at), about });
  return confirmation({
    what: order.what,
    caseNumber: caseNumber(state.id),
    because: order.what === 'joined' && order.because !== null ? caseNumber(order.because) : order.because,
    about: one === undefined || isSettled ? null : one.kind,
    settled: isSettled,
    lapsedOn: one === undefined ? null : lapseDay(one),
    receivedOn: receiptOf(state),
    commands: isSettled ? [] : readyCommands(ready),
    obligations: running(state).map(noticed),
  });
}

/** All commands, where one was not understood or help was asked for. */
function helpFor(results: readonly { readonly line: string; readonly outcome: string }[]): readonly string[] {
  const wanted = results.some(({ line, outcome }) => outcome === 'not-understood' || /^\/help\b/i.test(line));
  return wanted ? words.map(({ example, form, name, does }) => `/${name} ${form}: ${does} (${example})`) : [];
}

/** An obligation as notices to officers show it. */
export function noticed(one: Obligation): NoticeObligation {
  const { kind, presumed, clock } = one;
  return { kind, presumed, ...clock, pausedSince: isPaused(one) ? (one.fee?.estimatedOn ?? null) : null };
}

const onItsWay: Readonly<Record<NonNullable<Obligation['sending']>['what'], string>> = {
  answer: 'answer',
  extension: 'notice of extension',
  'fee-estimate': 'fee estimate',
};

function missing(one: Obligation, state: OpenedCase): readonly string[] {
  return [
    'An answer to the writer: none is recorded.',
    ...(one.presumed || state.marks.includes('review')
      ? ['Your word on what is asked: it is not sure (/kind ... because REASON).']
      : []),
    ...(one.sending === null
      ? []
      : [
          `The ${onItsWay[one.sending.what]} is ordered, but not yet accepted for sending: until then nothing has changed.`,
        ]),
    ...(state.writer === null ? ['An address: the mail names no single sender.'] : []),
  ];
}
