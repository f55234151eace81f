import type { Classification } from './classification.ts';
import type { Understood } from './understand.ts';

/** An officer reads these in a notice: a few short ones, and no room for a writer's essay. */
const most = 8;
const characters = 80;

/** The phrases that decided for the named kinds, strongest first; for `unrelated`, what the mail looks like instead. */
export function reasonsFor(
  kinds: Classification['kinds'],
  { evidence, bulk }: Understood,
): Classification['reasons'] {
  if (kinds[0]?.kind === 'unrelated') {
    return [...bulk.values()]
      .slice(0, most)
      .map(({ phrase }) => ({ kind: 'unrelated', phrase: short(phrase) }));
  }
  const named = evidence.filter((one) => kinds.some(({ kind }) => kind === one.kind));
  const firm = named.filter(({ hint }) => !hint);
  const shown = (firm.length > 0 ? firm : named).toSorted((a, b) => b.weight - a.weight);
  const distinct = new Map(
    shown.map(({ kind, phrase }) => [`${kind} ${short(phrase)}`, { kind, phrase: short(phrase) }]),
  );
  return [...distinct.values()].slice(0, most);
}

function short(phrase: string): string {
  return phrase.slice(0, characters);
}
