import { type Dates, datesOf, type Extension } from './independent.ts';

type Granted = Extension & { readonly commit: number; readonly n: number };

/** A clock as an event states it, as far as it is compared. */
export type Clock = Dates & { readonly proof: readonly { readonly day: string }[] };

/** How one obligation stood from an instant on, until the next. */
export type Stretch = {
  readonly from: string;
  readonly standing: 'running' | 'paused' | 'ended';
  readonly version: number;
  readonly armedAt: string;
  readonly dates: Dates;
  /** The day of the estimate that it stands still for. */
  readonly feeOn: string | null;
};

type Issue = {
  readonly version: number;
  readonly days: number;
  readonly at: string;
  /** Which of the stretches stood then. */
  readonly stretch: number;
  /** The letter that tells of it, and all rungs that letter stands for. */
  readonly key: string;
  readonly among: readonly number[];
};

type Born = Pick<Life, 'id' | 'kind' | 'isFirst' | 'receivedAt' | 'day0'> & { readonly at: string };

/** One obligation in the independent book: what its clock is made of, how it stood when, and what was issued of it. */
export class Life {
  readonly id: string;
  readonly kind: string;
  /** Whether the mail that opened the case asks for it, so that the case's day of receipt is its own. */
  readonly isFirst: boolean;
  readonly receivedAt: string;
  day0: string;
  extensions: readonly Granted[] = [];
  fee: {
    readonly on: string;
    readonly paidOn: string | null;
    readonly commit: number;
    readonly n: number;
  } | null = null;
  /** A letter with legal effect that is ordered, and how it ended; `on` null where it did not leave. */
  ordered: { readonly what: string; readonly days: number } | null = null;
  sent: { readonly commit: number; readonly n: number; readonly on: string | null } | null = null;
  /** What the commit that is being read must still say. */
  awaited: string | null = null;
  /** What no longer stands and must be said to be void: extensions as `<commit>.<n>`, and `fee`. */
  readonly lost = new Set<string>();
  /** An officer took it away as never asked, and may give it back with all that moved its clock. */
  isAway = false;
  readonly stretches: Stretch[] = [];
  readonly issues: Issue[] = [];
  readonly pages: { readonly hours: number; readonly at: string }[] = [];
  readonly refusals: { readonly version: number; readonly at: string }[] = [];
  readonly lapses: { readonly on: string; readonly at: string }[] = [];

  constructor({ id, kind, isFirst, receivedAt, day0, at }: Born) {
    this.id = id;
    this.kind = kind;
    this.isFirst = isFirst;
    this.receivedAt = receivedAt;
    this.day0 = day0;
    const dates = datesOf(this);
    this.stretches.push({
      from: at,
      standing: 'running',
      version: 1,
      armedAt: receivedAt,
      dates,
      feeOn: null,
    });
  }

  get #now(): Stretch {
    const last = this.stretches.at(-1);
    if (last === undefined) throw new Error('an obligation that never was');
    return last;
  }

  get dates(): Dates {
    return this.#now.dates;
  }

  get version(): number {
    return this.#now.version;
  }

  get standing(): Stretch['standing'] {
    return this.#now.standing;
  }

  get isEnded(): boolean {
    return this.standing === 'ended';
  }

  /** The dates as they would be with one more extension. */
  datesWith(extension: Extension): Dates {
    return datesOf<Extension>({ ...this, extensions: [...this.extensions, extension] });
  }

  /** The ordered letter has had its effect, or has none. */
  settle(): void {
    this.ordered = null;
    this.sent = null;
    this.awaited = null;
  }

  /** Counts the dates again without what is lost; a date that moved is a due date of its own, with its own ladder. */
  recount(at: string): void {
    this.loseMore();
    const { dates: was, version, armedAt, ...rest } = this.#now;
    const dates = this.#standingDates();
    const hasMoved = dates.targetDay !== was.targetDay || dates.dueOn !== was.dueOn;
    const due = hasMoved ? { version: version + 1, armedAt: at } : { version, armedAt };
    this.stretches.push({ ...rest, ...due, dates, from: at });
  }

  /** What falls with what is lost already. */
  loseMore(): void {
    const { lostExtensions, lostFee } = this.#standingDates();
    for (const { commit, n } of lostExtensions) this.lost.add(`${commit}.${n}`);
    if (lostFee) this.lost.add('fee');
  }

  awaitLost(): void {
    this.awaited = this.lost.size === 0 ? null : `${[...this.lost].join(', ')} no longer stands`;
  }

  turn(from: string, standing: Stretch['standing']): void {
    const feeOn = standing === 'paused' ? (this.fee?.on ?? null) : null;
    this.stretches.push({ ...this.#now, from, standing, feeOn });
  }

  #standingDates() {
    const extensions = this.extensions.filter(({ commit, n }) => !this.lost.has(`${commit}.${n}`));
    return datesOf({ ...this, extensions, fee: this.lost.has('fee') ? null : this.fee });
  }
}
