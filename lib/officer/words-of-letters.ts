import type { Kind } from '../case/kinds.ts';
import { type Outcome, outcomes } from '../case/outcomes.ts';
import { addressNamed, kindNamed, outcomeNamed, plainWord, sectionsNamed, wrongWord } from './arguments.ts';
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
      const form =
        'identity is asked or confirmed: /identity ask, /identity ask ADDRESS, or /identity confirmed HOW';
      const asked = plainWord(word);
      if (asked === 'confirmed') return { type: 'ConfirmIdentity', how: rest.join(' ') || text };
      if (asked !== 'ask') return wrongWord(word, 'word for it', form);
      const [address, ...more] = rest;
      if (address === undefined) return { type: 'AskIdentity', address: null };
      const named = more.length > 0 ? null : addressNamed(address);
      return named === null
        ? wrongWord(rest.join(' '), 'mail address', form)
        : { type: 'AskIdentity', address: named };
    },
  },
  {
    name: 'authority',
    form: 'ask | confirmed HOW',
    does: 'asks a representative for what lets them act (PIPA s. 61), or says what you have seen',
    example: '/authority confirmed signed authorization of 20 November seen',
    read: ([word = '', ...rest], { text }) => {
      const form = 'authority is asked or confirmed: /authority ask, or /authority confirmed HOW';
      const asked = plainWord(word);
      if (asked === 'confirmed') return { type: 'ConfirmAuthority', how: rest.join(' ') || text };
      if (asked !== 'ask') return wrongWord(word, 'word for it', form);
      return rest.length === 0
        ? { type: 'AskAuthority', words: text }
        : { notUnderstood: `ask stands alone; ${form}` };
    },
  },
];

function isAnyway(args: readonly string[]): boolean {
  return args.length === 0 || (args.length === 1 && plainWord(args[0] ?? '') === 'anyway');
}

function preview(args: readonly string[], how: 'sent' | 'discarded'): Meant {
  const [code = null, ...more] = args.map(plainWord);
  if (more.length > 0 || (code !== null && !/^p\d{1,6}$/.test(code)))
    return wrongWord(
      args.join(' '),
      'preview',
      `one is named by its number, such as /${how === 'sent' ? 'yes' : 'no'} p1`,
    );
  return { type: 'SettlePreview', how, code };
}

/** Its words in any order, for each of them says what it is. */
function answer(args: readonly string[]): Meant {
  const form = 'write it as /answer access part 24(3)(b), with the text below';
  const anyway = plainWord(args.at(-1) ?? '') === 'anyway';
  let kind: Kind | null = null;
  let outcome: Outcome | null = null;
  const rest: string[] = [];
  for (const word of (anyway ? args.slice(0, -1) : args).flatMap((one) => one.split(','))) {
    const named = kindNamed(word);
    const decided = outcomeNamed(word);
    if (named === 'unrelated') return { notUnderstood: `unrelated mail has no answer; ${form}` };
    if ((named !== null && kind !== null) || (decided !== null && outcome !== null))
      return { notUnderstood: `an answer is to one kind, and decides one thing; ${form}` };
    kind ??= named;
    outcome ??= decided;
    if (named === null && decided === null) rest.push(word);
  }
  const relied = sectionsNamed(rest, `nor a kind, nor an outcome (${outcomes.join(', ')}); ${form}`);
  return 'sections' in relied
    ? { type: 'GiveAnswer', kind, outcome, sections: relied.sections, anyway }
    : relied;
}
