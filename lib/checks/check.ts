/** One thing looked at. `no`: it must be mended; `look`: a person should know of it, or it could not be found out. */
export type Check = {
  readonly check: string;
  readonly ok: 'yes' | 'no' | 'look';
  /** What, where, and what to do. */
  readonly says: string;
};

/** What was found wrong with one thing, the worst first; nothing wrong is a yes, with the words for it. */
export function checkOf(
  check: string,
  problems: readonly { readonly ok: 'no' | 'look'; readonly says: string }[],
  well: string,
): Check {
  if (problems.length === 0) return { check, ok: 'yes', says: well };
  const worst = problems.some(({ ok }) => ok === 'no') ? 'no' : 'look';
  return { check, ok: worst, says: problems.map(({ says }) => says).join('; ') };
}
