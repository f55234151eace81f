import { readCaseNumber } from '../case/case-id.ts';
import { kinds } from '../case/kinds.ts';
import { dayNamed, kindsNamed, nearKind, personNamed, plainWord, wrongWord } from './arguments.ts';
import { filing } from './filing.ts';
import type { Meant, Word } from './word.ts';

/** What a case is, whose it is, and whether it is open. */
export const wordsOfCases: readonly Word[] = [
  {
    name: 'kind',
    form: 'KIND... because REASON',
    does: 'says what the case really asks; clocks begin and end by it, day 0 stays',
    example: '/kind access_request complaint because asks for the file and complains',
    read: (args, { text }) => {
      const at = args.findIndex((word) => plainWord(word) === 'because');
      const said = kindsNamed(at < 0 ? args : args.slice(0, at));
      if ('strange' in said) return strangeKind(said.strange, `the right kinds are needed${kindsForm}`);
      const { named } = said;
      if (named.length === 0 || (named.includes('unrelated') && named.length > 1))
        return { notUnderstood: `kind needs the right kinds${kindsForm}` };
      const because = at < 0 ? text : args.slice(at + 1).join(' ');
      return { type: 'CorrectKinds', kinds: named.filter((one) => one !== 'unrelated'), because };
    },
  },
  {
    name: 'requester',
    form: 'ADDRESS [NAME]',
    does: 'says who the case is with; they get the acknowledgement that is due',
    example: '/requester ada@example.org Ada Example',
    read: (args) => {
      const requester = personNamed(
        args,
        'requester needs it, such as /requester ada@example.org Ada Example',
      );
      return 'notUnderstood' in requester ? requester : { type: 'SetRequester', requester };
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
    // Joined again, for mail programs break a line behind a dash.
    read: (args) => {
      const into = readCaseNumber(plainWord(args.join('')));
      return into === null
        ? wrongWord(
            args.join(' '),
            'case number',
            'join needs that of the other case, such as /join PI-ABCD-EFGH-JKMN',
          )
        : { type: 'JoinCase', into };
    },
  },
  {
    name: 'assessed',
    form: 'no-real-risk|real-risk REASON',
    does: 'whether a possible breach is a real risk of significant harm (PIPA s. 34.1); without one it ends',
    example: '/assessed no-real-risk the list had first names only',
    read: ([risk = '', ...reason], { text }) => {
      const named = risks.find((one) => one === plainWord(risk).replaceAll('_', '-'));
      return named === undefined
        ? wrongWord(
            risk,
            'finding',
            'assessed needs no-real-risk or real-risk, and why: /assessed real-risk REASON',
          )
        : { type: 'AssessBreach', risk: named, because: reason.join(' ') || text };
    },
  },
  {
    name: 'reported',
    form: 'DATE REFERENCE',
    does: 'the Commissioner was told of a breach with a real risk: it ends',
    example: '/reported 2026-11-24 OIPC 012345',
    read: ([word = '', ...reference]) => {
      const on = dayNamed(word);
      return on === null
        ? wrongWord(
            word,
            'day',
            'reported needs it and the reference, such as /reported 2026-11-24 OIPC 012345',
          )
        : { type: 'ReportBreach', on, reference: reference.join(' ') };
    },
  },
  {
    name: 'close',
    form: '[REASON] [anyway]',
    does: 'closes a case in which no time of the law runs; text below goes to the writer after a preview',
    example: '/close the writer found the answer on our site',
    // A reason that itself ends in "anyway" has the word twice, so that every reason can be written (`write`).
    read: (args) => {
      const ends = anywaysAtEnd(args);
      const because = args.slice(0, args.length - Math.ceil(ends / 2)).join(' ');
      return { type: 'CloseCase', because, anyway: ends % 2 === 1 };
    },
  },
  {
    name: 'reopen',
    form: 'REASON',
    does: 'opens a closed case again; what /withdrawn, /lapsed or /close had ended is owed by the clock it had',
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

const kindsForm = `: ${kinds.join(', ')}, or unrelated alone; such as /kind access_request because REASON`;

function strangeKind(word: string, form: string): Meant {
  const near = nearKind(word);
  return wrongWord(word, 'kind', near === null ? form : `did you mean ${near}? ${form}`);
}

/** How many of the last words are "anyway". */
export function anywaysAtEnd(args: readonly string[]): number {
  return args.length - 1 - args.findLastIndex((word) => word.toLowerCase() !== 'anyway');
}
