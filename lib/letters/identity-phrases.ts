import type { Day } from '../law/civil.ts';
import type { FramePhrases } from './message-frame.ts';

/** What differs with the reader: who wrote to us, or who perhaps did. */
type Asked = {
  readonly subject: string;
  readonly why: string;
  /** The last words before the code. */
  readonly ask: string;
};

/** Every word of the asking for a code in one language. No phrase holds a date or a code of its own. */
export type IdentityPhrases = FramePhrases & {
  readonly date: (day: Day) => string;
  readonly reminder: string;
  readonly writer: Asked & {
    /** The work goes on, and this moves no date. */
    readonly meanwhile: string;
  };
  /** Right for anybody who may read it: no case, no kind, no address, and nothing on what we hold. */
  readonly stranger: Asked & {
    /** A reply would bring the code back with the quoted letter, so the word of somebody else comes in another mail. */
    readonly ifNot: string;
  };
  readonly valid: (date: string) => string;
  /** What the code shows, and what it does not. */
  readonly shows: string;
  readonly noDocuments: string;
};
