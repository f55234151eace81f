import type { Doubt } from '../case/doubts.ts';
import type { MailKind, Role } from '../case/kinds.ts';
import type { Day } from '../law/civil.ts';
import type { Authenticity, Defect, Mailbox } from '../mail/mail.ts';
import { type Block, heading, list, paragraph, quote, type ReadyCommand } from './block.ts';
import { commandBlocks } from './commands.ts';
import { fileBlocks, type ListedFile } from './file-list.ts';
import { boundedText, oneLine } from './foreign-text.ts';
import { headings } from './internal.ts';
import { kindWords } from './kind-words.ts';
import type { Letter } from './letter.ts';
import { dueLines, dueTags, type NoticeObligation, obligationBlocks } from './notice-dates.ts';
import {
  defectWords,
  doubtWords,
  markWords,
  type Occasion,
  occasionWords,
  roleWords,
  trustWords,
} from './notice-words.ts';
import { officersLetter } from './officers-letter.ts';
import { withheldBecause } from './withheld.ts';

/** What officers are told about one mail: the case as it stands, and the mail in its writer's words. */
export type NoticeFacts = {
  readonly what: Occasion;
  readonly caseNumber: string;
  /** Null when the mail names no sender, or several. */
  readonly writer: Mailbox | null;
  readonly role: Role;
  readonly authenticity: Authenticity;
  /** What is known of who the writer is, as a sentence; null leaves it out. */
  readonly identity: string | null;
  readonly marks: readonly string[];
  readonly primary: MailKind;
  readonly review: boolean;
  /** Why, where that is known. */
  readonly doubt: Doubt | null;
  readonly reasons: readonly { readonly kind: MailKind; readonly phrase: string }[];
  /** Those still owed. */
  readonly obligations: readonly NoticeObligation[];
  /** The earliest of them, and how many days it is away; negative when it has passed. */
  readonly dueOn: Day | null;
  readonly daysLeft: number | null;
  /** The automatic reply to this mail; `why` is a code of `withheldBecause`, the provider's own words, or empty. */
  readonly reply: {
    readonly status: 'sent' | 'withheld' | 'failed' | 'pending' | 'none';
    readonly why: string;
  };
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly ListedFile[];
  readonly defects: readonly Defect[];
  /** Other cases it may belong to, or a forwarded original's sender and date, as sentences. */
  readonly pointers: readonly string[];
  /** Those that fit the case now. */
  readonly commands: readonly ReadyCommand[];
};

/**
 * A mail to the officers about a mail that came in, the first lines for a phone. The subject holds no word of the writer;
 * in the body such words stand on one line behind a label of ours, or behind a bar, so that none can pass for ours.
 */
export function notice(facts: NoticeFacts): Letter {
  const about = `${kindWords[facts.primary]}${facts.review ? ' (to be checked)' : ''}`;
  const { title, line } = occasionWords[facts.what];
  const caseNumber = oneLine(facts.caseNumber);
  const subject = `[${caseNumber}] ${[`${title}: ${about}`, ...dueTags(facts)].join(', ')}`;
  return officersLetter(subject, caseNumber, [
    paragraph(
      `${title} ${caseNumber}: ${about}`,
      ...dueLines(facts),
      ...(line === null ? [] : [line]),
      ...replyLine(facts),
    ),
    paragraph(...writerLines(facts)),
    ...commandBlocks(headings.answer, caseNumber, facts.commands),
    ...understood(facts),
    ...remarks(facts),
    ...fileBlocks(headings.files, facts.attachments, 'No attachments.'),
    ...message(facts),
    ...obligationBlocks(facts.obligations),
  ]);
}

function replyLine({ what, reply }: NoticeFacts): readonly string[] {
  if (what === 'repeat' || what === 'officer-note') return [];
  switch (reply.status) {
    case 'sent':
      return ['The writer has had the automatic reply.'];
    case 'pending':
      return ['The automatic reply to the writer is on its way.'];
    case 'none':
      return [
        `The writer has had NO reply to this message${reply.why === '' ? '.' : `: ${withheldBecause(reply.why)}`}`,
      ];
    case 'withheld':
      return [`The writer has had NO reply: ${withheldBecause(reply.why)}`];
    case 'failed':
      return [`The writer has had NO reply: it could not be sent (${oneLine(reply.why)}).`];
    default: {
      const unknown: never = reply.status;
      throw new Error(`unknown reply status ${JSON.stringify(unknown)}`);
    }
  }
}

/** The address stands before the name: anybody may call themselves by any name, another's address included. */
function writerLines({ authenticity, identity, role, writer }: NoticeFacts): readonly string[] {
  const from =
    writer === null
      ? ['From: no single sender']
      : [`From: ${oneLine(writer.address, 320)}`, `Name given: ${oneLine(writer.name, 120) || '(none)'}`];
  return [
    ...from,
    `Trust: ${trustWords[authenticity.verdict]} Check: ${oneLine(authenticity.why)}`,
    `Writes as: ${roleWords[role]}`,
    ...(identity === null ? [] : [oneLine(identity, 300)]),
  ];
}

function understood({ doubt: why, review, primary, reasons }: NoticeFacts): readonly Block[] {
  const because = why === null ? '' : ` ${doubtWords[why]}`;
  const doubt = review
    ? [`This is not sure: please read the message and decide what is asked.${because}`]
    : [];
  return [
    heading(headings.understood),
    paragraph(`Kind of case: ${kindWords[primary]}`, ...doubt),
    list(
      reasons.length === 0
        ? ['No single phrase decided.']
        : reasons.map(({ kind, phrase }) => `${kindWords[kind]}, from the words: ${oneLine(phrase, 120)}`),
    ),
  ];
}

function remarks({ marks, defects, pointers }: NoticeFacts): readonly Block[] {
  const lines = [
    ...marks
      .filter((mark) => mark !== 'review' && mark !== 'unparseable')
      .map((mark) => markWords.get(mark) ?? oneLine(mark)),
    ...defects.map((defect) => defectWords[defect]),
    ...pointers.map((pointer) => oneLine(pointer, 300)),
  ];
  return lines.length === 0 ? [] : [heading(headings.remarks), list(lines)];
}

function message({ subject, text }: NoticeFacts): readonly Block[] {
  const shown = boundedText(text);
  const cut =
    'Only the first 20,000 characters are shown. The rest is in the original mail, kept with the case.';
  return [
    heading(headings.message),
    paragraph(`Subject: ${oneLine(subject, 500) || '(none)'}`),
    ...(shown.isCut ? [paragraph(cut)] : []),
    quote(shown.text === '' ? '(no readable text)' : shown.text),
  ];
}
