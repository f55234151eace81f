import { outcomes } from '../case/outcomes.ts';
import { addressNamed, kindNamed, outcomeNamed, sectionNamed } from './arguments.ts';
import type { Meant, Word } from './word.ts';

/** What reaches the writer, and what has to be known before it may. */
export const wordsOfLetters: readonly Word[] = [
  {
    name: 'send',
    form: '[anyway]',
    does: 'sends the text below to the writer; it decides nothing',
    example: '/send',
    read: (args) =>
      isAnyway(args)
        ? { type: 'SendMessage', anyway: args.length > 0 }
        : {
            notUnderstood:
              'send stands alone on its line; what is to be sent stands below, after an empty line',
          },
  },
  {
    name: 'answer',
    form: '[KIND] [OUTCOME] [SECTION...] [anyway]',
    does: `answers with the text below, in the letter the law asks for; OUTCOME: ${outcomes.join(', ')}`,
    example: '/answer access part 24(3)(b)',
    read: answer,
  },
  {
    name: 'yes',
    form: '[PREVIEW]',
    does: 'sends exactly the letter that a preview has shown, within 24 hours',
    example: '/yes p1',
    read: (args) => preview(args, 'sent'),
  },
  {
    name: 'no',
    form: '[PREVIEW]',
    does: 'takes a preview back; nothing leaves',
    example: '/no p1',
    read: (args) => preview(args, 'discarded'),
  },
  {
    name: 'ack',
    form: '',
    does: 'sends the writer the acknowledgement that was held back',
    example: '/ack',
    read: (args) =>
      args.length === 0 ? { type: 'Acknowledge' } : { notUnderstood: 'ack stands alone on its line: /ack' },
  },
  {
    name: 'attachments',
    form: '',
    does: 'sends the officers the mails of the case as they came, with their files',
    example: '/attachments',
    read: (args) =>
      args.length === 0
        ? { type: 'SendAttachments' }
        : { notUnderstood: 'attachments stands alone on its line: /attachments' },
  },
  {
    name: 'identity',
    form: 'ask [ADDRESS] | confirmed HOW',
    does: 'sends a one-time code to the writer or to the address on the customer record, or says how you know them',
    example: '/identity confirmed customer number and date of birth by telephone',
    read: ([word = '', ...rest], { text }) => {
      if (word.toLowerCase() === 'confirmed') return { type: 'ConfirmIdentity', how: rest.join(' ') || text };
      const [address, ...more] = rest;
      const named = address === undefined ? null : addressNamed(address);
      if (word.toLowerCase() !== 'ask' || more.length > 0 || (address !== undefined && named === null))
        return {
          notUnderstood:
            'identity is asked or confirmed: /identity ask, /identity ask ADDRESS, or /identity confirmed HOW',
        };
      return { type: 'AskIdentity', address: named };
    },
  },
  {
    name: 'authority',
    form: 'ask | confirmed HOW',
    does: 'asks a representative for what lets them act (PIPA s. 61), or says what you have seen',
    example: '/authority confirmed signed authorization of 20 November seen',
    read: ([word = '', ...rest], { text }) => {
      if (word.toLowerCase() === 'confirmed')
        return { type: 'ConfirmAuthority', how: rest.join(' ') || text };
      if (word.toLowerCase() === 'ask' && rest.length === 0) return { type: 'AskAuthority', words: text };
      return {
        notUnderstood: 'authority is asked or confirmed: /authority ask, or /authority confirmed HOW',
      };
    },
  },
];

function isAnyway(args: readonly string[]): boolean {
  return args.length === 0 || (args.length === 1 && args[0]?.toLowerCase() === 'anyway');
}

function preview(args: readonly string[], how: 'sent' | 'discarded'): Meant {
  const [code = null, ...more] = args;
  if (more.length > 0 || (code !== null && !/^p\d{1,6}$/i.test(code)))
    return {
      notUnderstood: `a preview is named by its number, such as /${how === 'sent' ? 'yes' : 'no'} p1`,
    };
  return { type: 'SettlePreview', how, code: code?.toLowerCase() ?? null };
}

function answer(args: readonly string[]): Meant {
  const form = 'write it as /answer access part 24(3)(b), with the text below';
  const anyway = args.at(-1)?.toLowerCase() === 'anyway';
  const words = anyway ? args.slice(0, -1) : args;
  const kind = kindNamed(words[0] ?? '');
  if (kind === 'unrelated') return { notUnderstood: `unrelated mail has no answer; ${form}` };
  const afterKind = kind === null ? words : words.slice(1);
  const outcome = outcomeNamed(afterKind[0] ?? '');
  const rest = outcome === null ? afterKind : afterKind.slice(1);
  const sections: string[] = [];
  for (const word of rest) {
    const section = sectionNamed(word);
    if (section === null)
      return {
        notUnderstood: `"${word.slice(0, 40)}" is no kind, no outcome (${outcomes.join(', ')}) and no section; ${form}`,
      };
    if (!sections.includes(section)) sections.push(section);
  }
  if (sections.length > mostSections)
    return { notUnderstood: `an answer names at most ${mostSections} sections` };
  return { type: 'GiveAnswer', kind, outcome, sections, anyway };
}

const mostSections = 10;
