import { isStatutory, type Kind, kinds, type Role, roles } from '../case/kinds.ts';
import { answers } from '../classify/answers.ts';
import type { Words } from '../classify/classification.ts';
import { type Features, featuresOf } from '../classify/features.ts';
import { understoodOf } from '../classify/understood.ts';
import { newestOf, tellApart } from '../mail/quoted.ts';
import type { Labelled, Phrase } from './corpus.ts';
import { type Sample, unknown } from './fit.ts';

/** What the classifier reads of a corpus mail: its parts are told apart as in a real one. */
export function wordsOf(mail: Pick<Labelled, 'subject' | 'text'>): Words {
  const [subject, text] = [mail.subject, mail.text].map((words) => words.replace(holders, ' '));
  return { subject: subject ?? '', newest: newestOf(tellApart(text ?? '')), whole: text ?? '' };
}

/** What stands for a name or an address in mail from `privacy-inbox corrections --export` is no word of its writer. */
const holders = /\[(?:name|address|link|number)\]/g;

export function sampleOfMail(mail: Labelled): Sample {
  return { features: read(wordsOf(mail)), answers: truth(mail.label.kinds, mail.label.writer) };
}

export function sampleOfPhrase({ text, kinds: asked }: Phrase): Sample {
  return { features: read({ subject: '', newest: text, whole: text }), answers: truth(asked, null) };
}

function read(words: Words): Features {
  return featuresOf(understoodOf(words));
}

/** 1 for each answer that holds, in the order of `answers`. */
function truth(asked: readonly Kind[], writer: Role | null): Uint8Array {
  const whole = [asked.some(isStatutory), asked.length === 0];
  const holds = [...kinds.map((kind) => asked.includes(kind)), ...whole].map(Number);
  const written = roles.map((role) => (writer === null ? unknown : Number(role === writer)));
  const row = Uint8Array.from([...holds, ...written]);
  if (row.length !== answers.length) throw new Error('answers and truth part ways');
  return row;
}
