import { outcomes, type Way } from '../case/outcomes.ts';
import {
  amountNamed,
  dayNamed,
  kindFirst,
  kindNamed,
  nearKind,
  outcomeNamed,
  plainWord,
  sectionsNamed,
  wrongWord,
} from './arguments.ts';
import type { Meant, Said, Word } from './word.ts';

const paidForm = 'paid takes the day, such as /paid 2027-01-04';

/** What moves, stops and ends the time of a case without a letter of ours that answers it. */
export const wordsOfTime: readonly Word[] = [
  {
    name: 'extend',
    form: '[KIND] DAYS GROUND',
    does: 'takes up to 30 days more (PIPA s. 31), on ground a, b, c or d; the writer is sent the notice',
    example: '/extend 30 b',
    read: (args, { text }) => {
      const form = 'an extension needs a number of days and a ground, such as /extend 30 b';
      const { kind, rest } = kindFirst(args, 'access_request');
      const [days = '', ground = '', ...more] = rest.map(plainWord);
      if (!/^\d{1,3}$/.test(days)) return wrongWord(rest[0], 'number of days', form);
      if (!/^[a-z]$/.test(ground)) return wrongWord(rest[1], 'ground (a, b, c or d)', form);
      if (more.length > 0) return wrongWord(rest[2], 'part of it', form);
      return { type: 'ExtendTime', kind, days: Number(days), ground, words: text };
    },
  },
  {
    name: 'fee',
    form: 'AMOUNT [deposit AMOUNT]',
    does: 'sends a fee estimate for access (PIPA s. 32); the clock stands still once it has left',
    example: '/fee 40.00 deposit 20.00',
    read: (args, { text }) => {
      const form = 'a fee needs an amount, such as /fee 40.00 or /fee 40.00 deposit 20.00';
      const { kind, rest } = kindFirst(args, 'access_request');
      const [first = '', word, second = '', ...more] = rest;
      const amount = amountNamed(first);
      if (amount === null) return wrongWord(first, 'amount', form);
      if (word === undefined) return { type: 'GiveFeeEstimate', kind, amount, deposit: null, words: text };
      const deposit = amountNamed(second);
      if (plainWord(word) !== 'deposit') return wrongWord(word, 'part of it', form);
      if (deposit === null) return wrongWord(second, 'amount', form);
      if (more.length > 0) return wrongWord(more[0], 'part of it', form);
      return { type: 'GiveFeeEstimate', kind, amount, deposit, words: text };
    },
  },
  {
    name: 'paid',
    form: '[KIND] [DATE]',
    does: 'the fee estimate is accepted and any deposit paid: the clock runs again from that day',
    example: '/paid 2027-01-04',
    read: (args, { today }) => {
      const { kind, rest } = kindFirst(args, 'access_request');
      const [word = today, ...more] = rest;
      const on = dayNamed(word);
      if (on === null || more.length > 0)
        return wrongWord(more[0] ?? word, on === null ? 'day' : 'part of it', paidForm);
      return { type: 'RecordPayment', kind, on };
    },
  },
  {
    name: 'received',
    form: 'DATE [REASON]',
    does: 'sets the day the firm really received it: earlier freely, later only with a reason; all dates are counted again',
    example: '/received 2026-11-20 handed in at the counter',
    read: ([word = '', ...reason], { text }) => {
      const day = dayNamed(word);
      return day === null
        ? wrongWord(word, 'day', 'received needs one, such as /received 2026-11-20')
        : { type: 'SetReceipt', day, because: reason.join(' ') || text };
    },
  },
  {
    name: 'answered',
    form: 'KIND OUTCOME [SECTION...] by WAY on DATE',
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
];

function answered(args: readonly string[], { text, today }: Said): Meant {
  const form = 'write it as /answered access_request all by post on 2027-01-05';
  const [kindWord = '', outcomeWord = '', ...others] = args;
  const plain = others.map(plainWord);
  const by = plain.indexOf('by');
  const on = plain.indexOf('on', by);
  const kind = kindNamed(kindWord);
  const outcome = outcomeNamed(outcomeWord);
  if (kind === null || kind === 'unrelated') return wrongWord(kindWord, 'kind', form);
  if (outcome === null) return wrongWord(outcomeWord, `outcome (${outcomes.join(', ')})`, form);
  const way = by < 0 ? undefined : ways.get(plain.slice(by + 1, on < 0 ? undefined : on).join(' '));
  if (way === undefined)
    return {
      notUnderstood: `how the answer left is not said (by mail, by post, by link, by in person); ${form}`,
    };
  const day = on < 0 ? today : dayNamed(others[on + 1] ?? '');
  if (day === null || (on >= 0 && plain.length > on + 2))
    return { notUnderstood: `the day is missing or wrong; ${form}` };
  const relied = sectionsNamed(others.slice(0, by), form);
  if ('notUnderstood' in relied) return relied;
  return {
    type: 'RecordAnswer',
    kind,
    outcome,
    how: way,
    on: day,
    ...(relied.sections.length === 0 ? {} : { sections: relied.sections }),
    ...(text === '' ? {} : { because: text }),
  };
}

const ways: ReadonlyMap<string, Way> = new Map([
  ['post', 'post'],
  ['mail', 'mail'],
  ['link', 'link'],
  ['person', 'in-person'],
  ['in person', 'in-person'],
  ['in-person', 'in-person'],
]);

/** A reason may begin with any word, but a kind that is nearly right must not end another one's clock. */
function ended(how: 'withdrawn' | 'lapsed', args: readonly string[], text: string): Meant {
  const { kind, rest } = kindFirst(args, 'access_request');
  const near = rest.length === args.length ? nearKind(rest[0] ?? '', 1) : null;
  if (near !== null)
    return wrongWord(
      rest[0],
      'kind',
      `if it is meant as one, write /${how} ${near} REASON, or else name the kind first`,
    );
  return { type: 'EndObligation', kind, how, because: rest.join(' ') || text };
}
