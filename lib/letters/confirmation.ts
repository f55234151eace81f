import type { Kind } from '../case/kinds.ts';
import type { Confirmation } from '../case/letter-orders.ts';
import type { Day } from '../law/civil.ts';
import { paragraph, type ReadyCommand } from './block.ts';
import { commandBlocks } from './commands.ts';
import { officeDate } from './dates.ts';
import { oneLine } from './foreign-text.ts';
import { headings } from './internal.ts';
import { kindWords } from './kind-words.ts';
import type { Letter } from './letter.ts';
import { type NoticeObligation, obligationBlocks } from './notice-dates.ts';
import { officersLetter } from './officers-letter.ts';

export type ConfirmationFacts = {
  readonly what: Confirmation;
  readonly caseNumber: string;
  /** Why, as the event says; null where there is no more to say. */
  readonly because: string | null;
  /** What it is about; null for the case as a whole. */
  readonly about: Kind | null;
  /** What it is about has ended since. */
  readonly settled: boolean;
  /** The writer's last day to accept an estimate, where that is over. */
  readonly lapsedOn: Day | null;
  readonly receivedOn: Day;
  /** Those that fit the case now; none where what it is about has ended. */
  readonly commands: readonly ReadyCommand[];
  /** All that is still owed. */
  readonly obligations: readonly NoticeObligation[];
};

const titles: Readonly<Record<Confirmation, string>> = {
  extended: 'Extended',
  'extension-void': 'NOT EXTENDED',
  'clock-stopped': 'Clock stopped',
  'estimate-void': 'CLOCK NOT STOPPED',
  'clock-resumed': 'Clock runs again',
  'fee-lapsed': 'Fee estimate not accepted',
  'receipt-set': 'Day of receipt changed',
  'deemed-refused': 'LATE: deemed refused',
  'letter-bounced': 'A letter came back',
  'answer-void': 'NOT ANSWERED',
  'answer-returned': 'ANSWER CAME BACK',
  complained: 'A letter was called unwanted',
  joined: 'Joined another case',
  'join-refused': 'Not joined',
};

const reasons: ReadonlyMap<string, string> = new Map([
  ['too-late', 'the letter was accepted for sending only after the time had run out'],
  ['not-sent', 'the letter could not be sent'],
  ['bounced', 'the letter came back undelivered'],
  ['ended', 'the request had ended before the letter left'],
  ['received-earlier', 'with the earlier day of receipt the letter came after the time had run out'],
]);

function titleOf({ because, what }: ConfirmationFacts): string {
  return what === 'answer-void' && because === 'ended' ? 'Answer left after the end' : titles[what];
}

/** A mail to the officers that says what has just become true of a case's time, with every date that now runs and its proof. */
export function confirmation(facts: ConfirmationFacts): Letter {
  const { about, commands, obligations } = facts;
  const number = oneLine(facts.caseNumber);
  const title = titleOf(facts);
  const subject = `[${number}] ${title}${about === null ? '' : `: ${kindWords[about]}`}`;
  return officersLetter(subject, number, [
    paragraph(`${title} ${number}`, ...says(facts), ...(facts.settled ? ['It has ended meanwhile.'] : [])),
    ...commandBlocks(headings.settles, number, commands),
    ...obligationBlocks(obligations),
  ]);
}

const owedAsBefore = 'What it was to answer is owed, by the date below.';

function says({ because, lapsedOn, receivedOn, settled, what }: ConfirmationFacts): readonly string[] {
  const why = because === null ? '' : (reasons.get(because) ?? oneLine(because, 300));
  switch (what) {
    case 'extended':
      return [
        'The notice of the extension has left within its time (PIPA s. 31). The new date stands below.',
      ];
    case 'extension-void':
      return [`The time was NOT extended: ${why}. The date below is the one that counts.`];
    case 'clock-stopped':
      return [
        'The fee estimate has left (PIPA s. 32). The clock stands still until you say that it is accepted and paid.',
      ];
    case 'estimate-void':
      return [`The fee estimate stopped no clock: ${why}. The time has run on, as below.`];
    case 'clock-resumed':
      return ['The estimate is accepted: the clock runs again, with the days it stood still added.'];
    case 'fee-lapsed':
      return [
        `The writer's time to accept the fee estimate ended${lapsedOn === null ? '' : ` on ${officeDate(lapsedOn)}`}.`,
        'Nothing has ended by itself: whether the request is held withdrawn is for you to decide.',
      ];
    case 'receipt-set':
      return [
        `The case now counts as received on ${officeDate(receivedOn)}. Every date has been counted again.`,
      ];
    case 'deemed-refused':
      return [
        'The last lawful day is over and no answer is recorded. In law this is a decision to refuse (PIPA s. 28(2.1)).',
        ...(settled ? [] : ['The answer is still owed, and the case stays open until it is given.']),
      ];
    case 'letter-bounced':
      return [
        `Our letter (${why}) came back undelivered. What rested on its arrival, if anything did, has been taken back.`,
      ];
    case 'answer-void':
      if (because === 'ended') return ['Our answer has left, after what it was to answer had ended.'];
      return [`Our answer did not count: ${why}.`, ...(settled ? [] : [owedAsBefore])];
    case 'answer-returned':
      return ['Our answer came back undelivered, and so ended nothing.', ...(settled ? [] : [owedAsBefore])];
    case 'complained':
      return [`Whoever got our letter (${why}) called it unwanted. Nothing has changed by that.`];
    case 'joined':
      return [`What was owed here is owed in ${why} now, and mail about this case goes there.`];
    case 'join-refused':
      return [`The case did not join the other: ${why}. It goes on as it was.`];
    default: {
      const unknown: never = what;
      throw new Error(`unknown confirmation ${JSON.stringify(unknown)}`);
    }
  }
}
