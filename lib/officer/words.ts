import type { Asked, Nothing } from '../case/commands.ts';
import { type Kind, kinds } from '../case/kinds.ts';
import { type Outcome, outcomes, type Way } from '../case/outcomes.ts';
import type { Day } from '../law/civil.ts';
import { isDay } from '../law/civil.ts';

/** Words that are no command: what is wrong with them, and how the command is written. */
export type NotUnderstood = { readonly notUnderstood: string };

/** What the words may rest on: today in Alberta, and the text that comes with them. */
export type Said = { readonly today: Day; readonly text: string };

type Word = {
  readonly name: string;
  /** The arguments as help shows them. */
  readonly form: string;
  readonly does: string;
  readonly example: string;
  readonly read: (args: readonly string[], said: Said) => Asked | Nothing | NotUnderstood;
};

/** Every command an officer can give, in the order help lists them: the one table for mail, command line and console. */
export const words: readonly Word[] = [
  {
    name: 'extend',
    form: '[KIND] DAYS GROUND',
    does: 'takes up to 30 days more (PIPA s. 31), on ground a, b, c or d; the writer is sent the notice',
    example: '/extend 30 b',
    read: (args, { text }) => {
      const { kind, rest } = kindFirst(args, 'access_request');
      const [days = '', ground = '', ...more] = rest;
      if (!/^\d{1,3}$/.test(days) || !/^[a-z]$/i.test(ground) || more.length > 0)
        return { notUnderstood: 'an extension needs a number of days and a ground, such as /extend 30 b' };
      return { type: 'ExtendTime', kind, days: Number(days), ground: ground.toLowerCase(), words: text };
    },
  },
  {
    name: 'fee',
    form: 'AMOUNT [deposit AMOUNT]',
    does: 'sends a fee estimate for access (PIPA s. 32); the clock stands still once it has left',
    example: '/fee 40.00 deposit 20.00',
    read: (args, { text }) => {
      const { kind, rest } = kindFirst(args, 'access_request');
      const [amount = '', word, deposit, ...more] = rest;
      const isRight =
        isMoney(amount) &&
        (word === undefined || (word.toLowerCase() === 'deposit' && isMoney(deposit ?? '')));
      if (!isRight || more.length > 0)
        return { notUnderstood: 'a fee needs an amount, such as /fee 40.00 or /fee 40.00 deposit 20.00' };
      return {
        type: 'GiveFeeEstimate',
        kind,
        amount: dollars(amount),
        deposit: deposit === undefined ? null : dollars(deposit),
        words: text,
      };
    },
  },
  {
    name: 'paid',
    form: '[KIND] [DATE]',
    does: 'the fee estimate is accepted and any deposit paid: the clock runs again from that day',
    example: '/paid 2027-01-04',
    read: (args, { today }) => {
      const { kind, rest } = kindFirst(args, 'access_request');
      const [on = today, ...more] = rest;
      if (!isDay(on) || more.length > 0)
        return { notUnderstood: 'paid takes the day, such as /paid 2027-01-04' };
      return { type: 'RecordPayment', kind, on };
    },
  },
  {
    name: 'received',
    form: 'DATE [REASON]',
    does: 'sets the day the firm really received it: earlier freely, later only with a reason; all dates are counted again',
    example: '/received 2026-11-20 handed in at the counter',
    read: ([day = '', ...reason], { text }) => {
      if (!isDay(day)) return { notUnderstood: 'received needs the day, such as /received 2026-11-20' };
      return { type: 'SetReceipt', day, because: reason.join(' ') || text };
    },
  },
  {
    name: 'answered',
    form: 'KIND OUTCOME by WAY on DATE',
    does: `the answer left by mail, post, link or in person; OUTCOME: ${outcomes.join(', ')}`,
    example: '/answered access_request all by post on 2027-01-05',
    read: answered,
  },
  {
    name: 'withdrawn',
    form: '[KIND] REASON',
    does: 'the writer took the request back',
    example: '/withdrawn access_request told us on the telephone on 4 January',
    read: (args, { text }) => ended('withdrawn', args, text),
  },
  {
    name: 'lapsed',
    form: '[KIND] REASON',
    does: 'holds a request withdrawn whose fee estimate was not accepted in the 30 days of PIPA s. 32',
    example: '/lapsed access_request no answer to the estimate of 11 December',
    read: (args, { text }) => ended('lapsed', args, text),
  },
  {
    name: 'assessed',
    form: 'no-real-risk|real-risk REASON',
    does: 'whether a possible breach is a real risk of significant harm (PIPA s. 34.1); without one it ends',
    example: '/assessed no-real-risk the list had first names only',
    read: ([risk = '', ...reason], { text }) => {
      const named = risks.find((one) => one === risk.toLowerCase().replaceAll('_', '-'));
      if (named === undefined)
        return {
          notUnderstood: 'assessed needs no-real-risk or real-risk, and why: /assessed real-risk REASON',
        };
      return { type: 'AssessBreach', risk: named, because: reason.join(' ') || text };
    },
  },
  {
    name: 'reported',
    form: 'DATE REFERENCE',
    does: 'the Commissioner was told of a breach with a real risk: it ends',
    example: '/reported 2026-11-24 OIPC 012345',
    read: ([on = '', ...reference]) =>
      isDay(on)
        ? { type: 'ReportBreach', on, reference: reference.join(' ') }
        : {
            notUnderstood:
              'reported needs the day and the reference, such as /reported 2026-11-24 OIPC 012345',
          },
  },
  {
    name: 'kind',
    form: 'KIND... because REASON',
    does: 'says what the case really asks; clocks begin and end by it, day 0 stays',
    example: '/kind access_request complaint because asks for the file and complains',
    read: (args, { text }) => {
      const at = args.findIndex((word) => word.toLowerCase() === 'because');
      const named = (at < 0 ? args : args.slice(0, at)).map(kindNamed);
      const because = at < 0 ? text : args.slice(at + 1).join(' ');
      if (named.length === 0 || named.includes(null) || (named.includes('unrelated') && named.length > 1))
        return { notUnderstood: `kind needs the right kinds: ${kinds.join(', ')}, or unrelated alone` };
      return {
        type: 'CorrectKinds',
        kinds: named.filter((one) => one !== null && one !== 'unrelated'),
        because,
      };
    },
  },
  {
    name: 'note',
    form: '[TEXT]',
    does: 'keeps the mail with the case and does nothing else',
    example: '/note spoke to the archive, the file comes on Friday',
    read: () => ({ type: 'Nothing' }),
  },
  {
    name: 'help',
    form: '',
    does: 'answers with all commands',
    example: '/help',
    read: () => ({ type: 'Nothing' }),
  },
];

/** Attack: a page pasted in place of a command. */
const longestCommand = 500;

/** What one line of words asks for; `nothing` for one that only wants to be kept or answered. The slash in front may be missing; case and spaces do not matter. */
export function read(line: string, said: Said): Asked | Nothing | NotUnderstood {
  if (line.length > longestCommand)
    return { notUnderstood: `a command has at most ${longestCommand} letters` };
  const [name = '', ...args] = line
    .trim()
    .replace(/^\//, '')
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  const word = words.find((one) => one.name === name.toLowerCase());
  if (word !== undefined) return word.read(args, said);
  const all = words.map((one) => `/${one.name}`).join(', ');
  const near = words.find((one) => one.name.startsWith(name.slice(0, 3).toLowerCase()) && name !== '');
  const hint = near === undefined ? '' : `; did you mean ${near.example}?`;
  return { notUnderstood: `there is no command "/${name.slice(0, 40)}"${hint} The commands are ${all}` };
}

function answered(args: readonly string[], { today }: Said): Asked | NotUnderstood {
  const form = 'write it as /answered access_request all by post on 2027-01-05';
  const [kindWord = '', outcomeWord = '', by = '', ...rest] = args;
  const kind = kindNamed(kindWord);
  const outcome: Outcome | undefined = outcomes.find(
    (one) => one === outcomeWord.toLowerCase().replaceAll('_', '-'),
  );
  const on = rest.findIndex((word) => word.toLowerCase() === 'on');
  const way = ways.get((on < 0 ? rest : rest.slice(0, on)).join(' ').toLowerCase());
  const day = on < 0 ? today : (rest[on + 1] ?? '');
  if (kind === null || kind === 'unrelated')
    return { notUnderstood: `"${kindWord.slice(0, 40)}" is no kind; ${form}` };
  if (outcome === undefined)
    return { notUnderstood: `"${outcomeWord.slice(0, 40)}" is no outcome (${outcomes.join(', ')}); ${form}` };
  if (by.toLowerCase() !== 'by' || way === undefined)
    return {
      notUnderstood: `how the answer left is not said (by mail, by post, by link, by in person); ${form}`,
    };
  if (!isDay(day) || (on >= 0 && rest.length > on + 2))
    return { notUnderstood: `the day is missing or wrong; ${form}` };
  return { type: 'RecordAnswer', kind, outcome, how: way, on: day };
}

const ways: ReadonlyMap<string, Way> = new Map([
  ['post', 'post'],
  ['mail', 'mail'],
  ['link', 'link'],
  ['person', 'in-person'],
  ['in person', 'in-person'],
  ['in-person', 'in-person'],
]);

const risks = ['no-real-risk', 'real-risk'] as const;

/** Above zero: a shell that takes `$40` for a variable of its own leaves `0.00`, and that would stop a clock for nothing. */
function isMoney(amount: string): boolean {
  return /^\$?\d{1,6}(?:\.\d{2})?$/.test(amount) && Number(amount.replace('$', '')) > 0;
}

function dollars(amount: string): string {
  return `$${Number(amount.replace('$', '')).toFixed(2)}`;
}

function ended(how: 'withdrawn' | 'lapsed', args: readonly string[], text: string): Asked {
  const { kind, rest } = kindFirst(args, 'access_request');
  return { type: 'EndObligation', kind, how, because: rest.join(' ') || text };
}

/** A kind in front, or the one that is meant where none is named. */
function kindFirst(
  args: readonly string[],
  otherwise: Kind,
): { readonly kind: Kind; readonly rest: readonly string[] } {
  const [first = '', ...rest] = args;
  const kind = kindNamed(first);
  return kind === null || kind === 'unrelated' ? { kind: otherwise, rest: args } : { kind, rest };
}

/** `access-request` and `access` are what people type for `access_request`. */
function kindNamed(word: string): Kind | 'unrelated' | null {
  const typed = word.toLowerCase().replaceAll('-', '_');
  if (typed === 'unrelated') return typed;
  return kinds.find((kind) => kind === typed) ?? shortNames.get(typed) ?? null;
}

const shortNames: ReadonlyMap<string, Kind> = new Map([
  ['access', 'access_request'],
  ['correction', 'correction_request'],
  ['policy', 'policy_request'],
  ['withdrawal', 'consent_withdrawal'],
  ['breach', 'breach_report'],
]);
