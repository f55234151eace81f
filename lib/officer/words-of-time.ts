import { outcomes, type Way } from '../case/outcomes.ts';
import { isDay } from '../law/civil.ts';
import { dollars, isMoney, kindFirst, kindNamed, outcomeNamed, sectionNamed } from './arguments.ts';
import type { Meant, Said, Word } from './word.ts';

/** What moves, stops and ends the time of a case without a letter of ours that answers it. */
export const wordsOfTime: readonly Word[] = [
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
  const kind = kindNamed(kindWord);
  const outcome = outcomeNamed(outcomeWord);
  const byAt = others.findIndex((word) => word.toLowerCase() === 'by');
  const sections = (byAt < 0 ? [] : others.slice(0, byAt)).map(sectionNamed);
  const [by = '', ...rest] = byAt < 0 ? others : others.slice(byAt);
  const on = rest.findIndex((word) => word.toLowerCase() === 'on');
  const way = ways.get((on < 0 ? rest : rest.slice(0, on)).join(' ').toLowerCase());
  const day = on < 0 ? today : (rest[on + 1] ?? '');
  if (kind === null || kind === 'unrelated')
    return { notUnderstood: `"${kindWord.slice(0, 40)}" is no kind; ${form}` };
  if (outcome === null)
    return { notUnderstood: `"${outcomeWord.slice(0, 40)}" is no outcome (${outcomes.join(', ')}); ${form}` };
  if (by.toLowerCase() !== 'by' || way === undefined)
    return {
      notUnderstood: `how the answer left is not said (by mail, by post, by link, by in person); ${form}`,
    };
  if (!isDay(day) || (on >= 0 && rest.length > on + 2))
    return { notUnderstood: `the day is missing or wrong; ${form}` };
  const named = sections.filter((section) => section !== null);
  if (named.length < sections.length)
    return { notUnderstood: `between the outcome and "by" stand only sections such as 24(3)(b); ${form}` };
  const reasons = text === '' ? {} : { because: text };
  return {
    type: 'RecordAnswer',
    kind,
    outcome,
    how: way,
    on: day,
    ...(named.length === 0 ? {} : { sections: named }),
    ...reasons,
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

function ended(how: 'withdrawn' | 'lapsed', args: readonly string[], text: string): Meant {
  const { kind, rest } = kindFirst(args, 'access_request');
  return { type: 'EndObligation', kind, how, because: rest.join(' ') || text };
}
