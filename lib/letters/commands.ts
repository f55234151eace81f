import type { Kind } from '../case/kinds.ts';
import { isStatutory } from '../case/kinds.ts';

/** What the officers can do now about one thing owed. */
type Owed = {
  readonly kind: Kind;
  readonly paused: boolean;
  readonly mayExtend: boolean;
  readonly mayAskFee: boolean;
  readonly lapsed: boolean;
};

/** The commands that would settle or move a thing owed, ready to be typed, each with what it does. */
export function commandsFor(
  caseNumber: string,
  { kind, lapsed, mayAskFee, mayExtend, paused }: Owed,
): readonly string[] {
  const typed = (words: string) => `privacy-inbox do ${caseNumber} "${words}"`;
  if (paused) {
    return [
      `${typed(`/paid ${kind} DATE`)}: the estimate is accepted, and any deposit is paid; the clock runs again`,
      ...(lapsed
        ? [`${typed(`/lapsed ${kind} REASON`)}: hold the request withdrawn, after 30 days of silence`]
        : []),
      `${typed(`/withdrawn ${kind} REASON`)}: the writer took it back`,
    ];
  }
  const outcome = isStatutory(kind) ? (kind === 'access_request' ? 'all' : 'made') : 'done';
  return [
    `${typed(`/answered ${kind} ${outcome} by mail on DATE`)}: it has been answered`,
    ...(mayExtend
      ? [
          `${typed(`/extend ${kind} DAYS GROUND`)}: take more time, at most 30 days in all; the writer is told`,
        ]
      : []),
    ...(mayAskFee ? [`${typed('/fee AMOUNT')}: send a fee estimate; the clock stands still`] : []),
    `${typed(`/withdrawn ${kind} REASON`)}: the writer took it back`,
  ];
}
