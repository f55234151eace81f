import type { Kind, Language, Role } from '../../lib/case/kinds.ts';

/** One mail and how a privacy officer would label it. No kinds: it is unrelated. */
export type Labelled = {
  readonly mail: string;
  readonly subject?: string;
  readonly kinds: readonly Kind[];
  readonly language?: Language;
  readonly writer?: Role;
  /** Left out: either is right. */
  readonly clock?: boolean;
  readonly review?: boolean;
};
