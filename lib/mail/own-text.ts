import { unfold } from './flowed.ts';
import type { Flowed } from './gate.ts';
import { visibleText } from './visible-text.ts';

/** Beyond this, hidden text is more than the preview line that newsletters hide. */
const substantial = 200;

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
 * stands apart, or says more than twice as much ("this mail needs an HTML reader").
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
  const saysMore = wordsLength(visible) > 2 * wordsLength(plain);
  return (apart || saysMore) && visible.trim() !== '' ? `${plain.trimEnd()}\n\n${visible}` : plain;
}

function wordsLength(text: string): number {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').length;
}
