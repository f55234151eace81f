import { type Parts, readsMail } from './bundle-parts.ts';
import type { Load } from './cold-load.ts';
import { median } from './figures.ts';

/** DESIGN 9. */
export const limits = { bytes: 2_300_000, start: 1.3 } as const;

/** A bundle and how long it took to load, round by round; all bundles take turns in a round. */
export type Subject = { readonly name: string; readonly parts: Parts; readonly loads: Load[] };

/** What a cold start of one function costs. Times and ratios are null where none was taken. */
export type Cold = {
  readonly name: string;
  readonly isFloor: boolean;
  readonly bytes: number;
  readonly bytesAtStart: number;
  readonly bytesWithMail: number;
  readonly mailparserAtStart: boolean;
  readonly startMs: number | null;
  readonly mailMs: number | null;
  /** Its start against the floor with mailparser: what the design limits. */
  readonly start: number | null;
  /** Its start and the reader of mail, against the same. */
  readonly withMail: number | null;
};

export function coldOf(subjects: readonly Subject[], floor: string): readonly Cold[] {
  const base = subjects.find(({ name }) => name === floor)?.loads ?? [];
  return subjects.map((subject) => one(subject, base, subject.name === floor));
}

function one({ loads, name, parts }: Subject, base: readonly Load[], isFloor: boolean): Cold {
  const middle = (of: (load: Load, floor: Load) => number) => {
    const values = loads.flatMap((load, round) => {
      const floor = base[round];
      return floor === undefined ? [] : [of(load, floor)];
    });
    return values.length === 0 ? null : Number(median(values).toFixed(3));
  };
  return {
    name,
    isFloor,
    bytes: parts.whole.bytes,
    bytesAtStart: parts.atStart.bytes,
    bytesWithMail: parts.withMail.bytes,
    mailparserAtStart: readsMail(parts.atStart),
    startMs: middle(({ start }) => start.ms),
    mailMs: middle(({ mail }) => mail.ms),
    // Of processor time, and of each round by itself: neighbours who come and go make the clock tell of them, not of us.
    start: middle(({ start }, floor) => start.cpu / (floor.start.cpu + floor.mail.cpu)),
    withMail: middle(({ start, mail }, floor) => (start.cpu + mail.cpu) / (floor.start.cpu + floor.mail.cpu)),
  };
}

/** The limits that a function misses; the floor has none. */
export function verdict({ bytes, isFloor, mailparserAtStart, start }: Cold): {
  readonly missed: readonly string[];
  readonly words: string;
} {
  if (isFloor) return { missed: [], words: '-' };
  const missed = [
    ...(bytes > limits.bytes ? ['size'] : []),
    ...(start !== null && start > limits.start ? ['start'] : []),
    ...(mailparserAtStart ? ['mailparser'] : []),
  ];
  return {
    missed,
    words: missed.length > 0 ? `MISSED: ${missed.join(', ')}` : start === null ? 'kept, not timed' : 'kept',
  };
}
