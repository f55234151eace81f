/** The sweeps that ran, in their order, and where processes died between them. */
export class Sweeps {
  readonly #at: string[] = [];
  #crashes: readonly string[] = [];

  ran(at: string): void {
    this.#at.push(at);
  }

  died(crashes: readonly string[]): void {
    this.#crashes = crashes;
  }

  get count(): number {
    return this.#at.length;
  }

  get last(): string {
    return this.#at.at(-1) ?? '';
  }

  /** The first sweep at or after an instant, and after what was committed at another; null where none came. */
  firstFrom(instant: string, committedAt: string): string | null {
    const from = this.#indexFrom(instant);
    const found = this.#at[from];
    return found === committedAt ? (this.#at[from + 1] ?? null) : (found ?? null);
  }

  /**
   * The sweep by which a thing due at `sweep` must have been done at the latest: that one, or else the next where a process
   * died since the one before. Its death may have left the index behind, and the first sweep after it puts that right.
   */
  graceOf(sweep: string): string {
    const at = this.#indexFrom(sweep);
    const before = this.#at[at - 1] ?? '';
    const isAfterCrash = this.#crashes.some((crash) => crash > before && crash <= sweep);
    return isAfterCrash ? (this.#at[at + 1] ?? sweep) : sweep;
  }

  /** So many sweeps after this one. */
  later(sweep: string, count: number): string {
    return this.#at[this.#indexFrom(sweep) + count] ?? this.last;
  }

  #indexFrom(instant: string): number {
    let [low, high] = [0, this.#at.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#at[middle] ?? '') < instant) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
