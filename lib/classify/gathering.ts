/** Features found in one place, each with its first value: saying a thing again adds nothing. Much faster than a Map. */
export class Gathering {
  private keys: Uint32Array;
  /** In which round a key was set; a key of an earlier round is free. */
  private rounds: Uint32Array;
  private round = 1;
  private features: Uint32Array;
  private values: Float32Array;
  private squares = 0;
  /** How many features there are. */
  size = 0;

  /** Has room for this many features from the start, and grows for more. */
  constructor(expected = 0) {
    const room = 1 << Math.min(16, Math.max(9, 32 - Math.clz32(expected)));
    this.keys = new Uint32Array(room * 2);
    this.rounds = new Uint32Array(room * 2);
    this.features = new Uint32Array(room);
    this.values = new Float32Array(room);
  }

  add(feature: number, value: number): void {
    const mask = this.keys.length - 1;
    let at = feature & mask;
    while (this.rounds[at] === this.round) {
      if (this.keys[at] === feature) return;
      at = (at + 1) & mask;
    }
    this.keys[at] = feature;
    this.rounds[at] = this.round;
    this.features[this.size] = feature;
    this.values[this.size] = value;
    this.squares += value * value;
    this.size += 1;
    if (this.size === this.features.length) this.grow();
  }

  /** Forgets all, without giving its memory back. */
  clear(): void {
    this.round += 1;
    this.size = 0;
    this.squares = 0;
  }

  /** Writes features and values, times `by`, from a place on; answers the place after. */
  writeTo(at: Uint32Array, of: Float32Array, from: number, by: number): number {
    at.set(this.features.subarray(0, this.size), from);
    for (let i = 0; i < this.size; i += 1) of[from + i] = (this.values[i] ?? 0) * by;
    return from + this.size;
  }

  /** What makes the length of the values one. */
  unit(): number {
    return this.squares === 0 ? 0 : 1 / Math.sqrt(this.squares);
  }

  private grow(): void {
    const { features, values, size } = this;
    this.keys = new Uint32Array(size * 4);
    this.rounds = new Uint32Array(size * 4);
    this.features = new Uint32Array(size * 2);
    this.values = new Float32Array(size * 2);
    this.clear();
    for (let i = 0; i < size; i += 1) this.add(features[i] ?? 0, values[i] ?? 0);
  }
}
