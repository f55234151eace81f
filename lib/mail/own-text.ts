import { unfold } from './flowed.ts';
import type { Flowed } from './gate.ts';
import { visibleText } from './visible-text.ts';

/** Beyond this, hidden text is more than the preview line that newsletters hide. */
const substantial = 200;

/** Enough of two texts to know whether one is a copy of the other. */
const compared = 100_000;

/** The text parts of a mail as its parser found them. */
export type Written = {
  readonly plain: string;
  readonly html: string;
  /** Some HTML stands beside the plain text, not as another form of it. */
  readonly htmlStandsApart: boolean;
  readonly flowed: Flowed | null;
};

export type OwnText = { readonly text: string; readonly hasHiddenText: boolean; readonly truncated: boolean };

/**
 * The text the writer wrote: the plain text, else what is visible of the HTML. Both, where the HTML is no mere copy: it
 * stands apart, or says what the plain text does not ("this mail needs an HTML reader").
 */
export function ownText({ plain, html, htmlStandsApart, flowed }: Written): OwnText {
  const unfolded = flowed === null ? plain : unfold(plain, flowed.delSp);
  if (html === '') return { text: unfolded, hasHiddenText: false, truncated: false };
  const { text: visible, hiddenLetters, truncated } = visibleText(html);
  return {
    text: joined(unfolded, visible, htmlStandsApart),
    hasHiddenText: hiddenLetters >= substantial,
    truncated,
  };
}

function joined(plain: string, visible: string, apart: boolean): string {
  if (plain.trim() === '') return visible;
  if (visible.trim() === '' || (!apart && says(plain, visible))) return plain;
  // A footer that a gateway puts into the HTML only must not make every word, and every command, stand there twice.
  return !apart && beginsWith(visible, plain) ? visible : `${plain.trimEnd()}\n\n${visible}`;
}

/** Whether a text begins with all the words of another, and so says more. */
function beginsWith(visible: string, plain: string): boolean {
  const [ours, theirs] = [wordsOf(plain), wordsOf(visible)];
  return ours.length > 0 && plain.length <= compared && ours.every((word, at) => theirs[at] === word);
}

/** Whether a text says what another does: it is half as long at least, and has most of its words. */
function says(plain: string, visible: string): boolean {
  const [ours, theirs] = [wordsOf(plain), wordsOf(visible)];
  if (ours.length * 2 < theirs.length) return false;
  const distinct = new Set(theirs);
  return distinct.difference(new Set(ours)).size * 2 <= distinct.size;
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .slice(0, compared)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
