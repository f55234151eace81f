/** What is to happen at an instant, in milliseconds. */
type Entry = { readonly at: number; readonly order: number; readonly work: () => Promise<void> };

/** What lies ahead, earliest first; of two at one instant, the one that was put down first. A binary heap. */
export class Agenda {
  readonly #heap: Entry[] = [];
  #put = 0;

  put(at: number, work: () => Promise<void>): void {
    this.#put += 1;
    this.#heap.push({ at, order: this.#put, work });
    let child = this.#heap.length - 1;
    while (child > 0 && this.#isBefore(child, (child - 1) >> 1)) child = this.#swap(child, (child - 1) >> 1);
  }

  /** Takes the earliest entry before an instant; null where there is none. */
  next(before: number): Entry | null {
    const [first] = this.#heap;
    if (first === undefined || first.at >= before) return null;
    const last = this.#heap.pop();
    if (last !== undefined && last !== first) {
      this.#heap[0] = last;
      this.#sink();
    }
    return first;
  }

  #sink(): void {
    for (let parent = 0; ; ) {
      const [left, right] = [2 * parent + 1, 2 * parent + 2];
      const child = this.#isBefore(right, left) ? right : left;
      if (!this.#isBefore(child, parent)) return;
      parent = this.#swap(parent, child);
    }
  }

  #isBefore(a: number, b: number): boolean {
    const [one, other] = [this.#heap[a], this.#heap[b]];
    if (one === undefined || other === undefined) return false;
    return one.at < other.at || (one.at === other.at && one.order < other.order);
  }

  #swap(a: number, b: number): number {
    const [one, other] = [this.#heap[a], this.#heap[b]];
    if (one !== undefined && other !== undefined) [this.#heap[a], this.#heap[b]] = [other, one];
    return b;
  }
}
