import type { Asked, Filing, Nothing } from '../case/orders.ts';
import type { Day } from '../law/civil.ts';

/** Words that are no command: what is wrong with them, and how the command is written. */
export type NotUnderstood = { readonly notUnderstood: string };

/** What the words may rest on: today in Alberta, and the text that comes with them. */
export type Said = { readonly today: Day; readonly text: string };

/** What one line of words asks for. */
export type Meant = Asked | Nothing | Filing | NotUnderstood;

/** One command an officer can give. */
export type Word = {
  readonly name: string;
  /** The arguments as help shows them. */
  readonly form: string;
  readonly does: string;
  readonly example: string;
  readonly read: (args: readonly string[], said: Said) => Meant;
};
