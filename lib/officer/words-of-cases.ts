import { readCaseNumber } from '../case/case-id.ts';
import { kinds } from '../case/kinds.ts';
import type { Asked } from '../case/orders.ts';
import { isDay } from '../law/civil.ts';
import { addressNamed, kindsNamed } from './arguments.ts';
import type { Meant, Word } from './word.ts';

/** What a case is, whose it is, and whether it is open. */
export const wordsOfCases: readonly Word[] = [
  {
    name: 'kind',
    form: 'KIND... because REASON',
    does: 'says what the case really asks; clocks begin and end by it, day 0 stays',
    example: '/kind access_request complaint because asks for the file and complains',
    read: (args, { text }) => {
      const at = args.findIndex((word) => word.toLowerCase() === 'because');
      const named = kindsNamed(at < 0 ? args : args.slice(0, at));
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
    name: 'requester',
    form: 'ADDRESS [NAME]',
    does: 'says who the case is with; they get the acknowledgement that is due',
    example: '/requester ada@example.org Ada Example',
    read: ([word = '', ...name]) => {
      const address = addressNamed(word);
      return address === null
        ? {
            notUnderstood: 'requester needs the mail address, such as /requester ada@example.org Ada Example',
          }
        : { type: 'SetRequester', requester: { name: name.join(' ').slice(0, 200), address } };
    },
  },
  {
    name: 'new',
    form: 'KIND... [received DATE] [by WAY] [from ADDRESS [NAME]]',
    does: 'files what came by paper or telephone as a case of its own, with the text below as what was said',
    example: '/new access received 2026-11-20 by post from ada@example.org Ada Example',
    read: filing,
  },
  {
    name: 'join',
    form: 'CASE',
    does: 'goes on in another case of the same writer; the earlier day of receipt counts',
    example: '/join PI-ABCD-EFGH-JKMN',
    read: ([number = '', ...more]) => {
      const into = readCaseNumber(number);
      return into === null || more.length > 0
        ? { notUnderstood: 'join needs the number of the other case, such as /join PI-ABCD-EFGH-JKMN' }
        : { type: 'JoinCase', into };
    },
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
    name: 'close',
    form: '[REASON] [anyway]',
    does: 'closes a case in which no time of the law runs; text below goes to the writer',
    example: '/close the writer found the answer on our site',
    read: (args) => {
      const anyway = args.at(-1)?.toLowerCase() === 'anyway';
      return { type: 'CloseCase', because: (anyway ? args.slice(0, -1) : args).join(' '), anyway };
    },
  },
  {
    name: 'reopen',
    form: 'REASON',
    does: 'opens a closed case again; /kind then says what is owed',
    example: '/reopen the file was found after all',
    read: (args, { text }) => ({ type: 'ReopenCase', because: args.join(' ') || text }),
  },
  {
    name: 'spam',
    form: '',
    does: 'closes a case in which nobody asked for anything; nothing is sent',
    example: '/spam',
    read: (args) =>
      args.length === 0 ? { type: 'MarkSpam' } : { notUnderstood: 'spam stands alone on its line: /spam' },
  },
  {
    name: 'rescue',
    form: 'REASON',
    does: 'it was no spam: the case is open, and what it asked is owed by the clock it had',
    example: '/rescue a real customer, checked by telephone',
    read: (args, { text }) => ({ type: 'RescueSpam', because: args.join(' ') || text }),
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

const risks = ['no-real-risk', 'real-risk'] as const;

const ways = ['post', 'telephone', 'phone', 'person', 'in-person', 'fax'];

function filing(args: readonly string[]): Meant {
  const form = 'write it as /new access received 2026-11-20 by post from ada@example.org Ada Example';
  const at = (word: string) => args.findIndex((arg) => arg.toLowerCase() === word);
  const marks = [at('received'), at('by'), at('from')];
  const ends = [...marks.filter((mark) => mark >= 0), args.length].toSorted((a, b) => a - b);
  const after = (mark: number) =>
    mark < 0 ? [] : args.slice(mark + 1, ends.find((end) => end > mark) ?? args.length);
  const named = kindsNamed(args.slice(0, ends[0]));
  if (named.length === 0 || named.some((kind) => kind === null || kind === 'unrelated'))
    return { notUnderstood: `new needs what is asked: ${kinds.join(', ')}; ${form}` };
  const [received = -1, by = -1, from = -1] = marks;
  const [day, ...days] = after(received);
  if (received >= 0 && (day === undefined || !isDay(day) || days.length > 0))
    return { notUnderstood: `the day of receipt is missing or wrong; ${form}` };
  const way = after(by).join('-').toLowerCase();
  if (by >= 0 && !ways.includes(way))
    return {
      notUnderstood: `how it came is not said (by post, by telephone, by in person, by fax); ${form}`,
    };
  const [typed = '', ...name] = after(from);
  const address = addressNamed(typed);
  if (from >= 0 && address === null)
    return { notUnderstood: `after "from" stands the writer's mail address; ${form}` };
  const how = way === '' ? 'filed by an officer' : `filed by an officer: came by ${way.replace('-', ' ')}`;
  const orders: (Asked | null)[] = [
    {
      type: 'CorrectKinds',
      kinds: named.filter((kind) => kind !== null && kind !== 'unrelated'),
      because: how,
    },
    day === undefined ? null : { type: 'SetReceipt', day, because: how },
    address === null
      ? null
      : { type: 'SetRequester', requester: { name: name.join(' ').slice(0, 200), address } },
  ];
  return { type: 'Filing', orders: orders.filter((order) => order !== null) };
}
