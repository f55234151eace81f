import { framedLetter, spokenIn } from './bilingual.ts';
import { type Block, list, paragraph } from './block.ts';
import { oneLine } from './foreign-text.ts';
import type { Letter } from './letter.ts';
import { english } from './message-en.ts';
import { french } from './message-fr.ts';
import { type FrameFacts, frameNames } from './message-frame.ts';
import type { MessagePhrases } from './message-phrases.ts';

/** Names the wording in every stored event; changes with every change of words or rules. */
export const messageVersion = '2026-11-23';

/** What a message depends on. */
export type MessageFacts = FrameFacts & {
  /** The officer's own words to the writer. */
  readonly words: string;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
};

/**
 * What an officer writes to a writer: their own words in our frame, with the files that come along, how to reply and whom
 * to ask by name (PIPA ss. 13, 29). The frame says nothing of what was asked or decided. Throws RangeError for words too
 * long to stand whole.
 */
export function message(facts: MessageFacts): Letter {
  const names = frameNames(facts);
  return framedLetter(
    facts.caseNumber,
    spokenIn(facts.language, english(names), french(names)),
    (phrases) => ({
      before: [paragraph(phrases.greeting), paragraph(phrases.about)],
      after: [
        ...filesIn(phrases, facts),
        paragraph(phrases.reply),
        paragraph(phrases.contact),
        paragraph(...phrases.signature),
      ],
    }),
    facts.words,
  );
}

function filesIn(phrases: MessagePhrases, { files }: MessageFacts): readonly Block[] {
  const listed = files.map(
    ({ name, bytes }) => `${oneLine(name, 120) || phrases.unnamed} (${phrases.size(bytes)})`,
  );
  return listed.length === 0 ? [] : [paragraph(phrases.attached), list(listed)];
}
