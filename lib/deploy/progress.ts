import { hanging } from '../cli/print.ts';
import type { Ports } from './ports.ts';

/** How far a deployment is: each step is said as it begins and as it ends, and what has changed is remembered. */
export class Progress {
  readonly #changed: string[] = [];
  readonly #out: Ports['out'];
  #step = '';
  #count = 0;

  constructor(out: Ports['out']) {
    this.#out = out;
  }

  begin(step: string): void {
    this.#count += 1;
    this.#step = step;
    this.#out(`${this.#count}. ${step}`);
  }

  /** How a step ended, or something beside it that a person should read. */
  say(words: string): void {
    for (const line of hanging('   ', words, 120)) this.#out(line);
  }

  /** Words that stay on one line, for they are there to be copied. */
  line(words: string): void {
    this.#out(`      ${words}`);
  }

  /** Something was changed, and stands whatever comes after. */
  changed(what: string): void {
    this.#changed.push(what);
    this.say(what);
  }

  /** Where it stopped, and what stands now. */
  stopped(why: string): readonly string[] {
    const stands =
      this.#changed.length === 0 ? 'Nothing was changed.' : `What stands now: ${this.#changed.join('; ')}.`;
    return [`stopped at "${this.#step}": ${why}`, `${stands} Running it again is safe.`];
  }
}
