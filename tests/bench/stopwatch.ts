/** The steps that a mail's time is divided among. */
export const steps = ['table', 'files', 'parse', 'classify', 'letters', 'compose', 'case'] as const;
export type Step = (typeof steps)[number];

/** What each step covers, as the table says it. */
export const stepWords: Readonly<Record<Step, string>> = {
  table: 'calls to the table: the SDK, the socket, the engine behind it',
  files: 'envelope, attempt count (forced to disk), keeping, composed letters, outbox',
  parse: 'the raw mail from its file, in the thread that reads mail',
  classify: 'who wrote and what is asked',
  letters: 'wording the reply and the notice',
  compose: 'letters to MIME (nodemailer)',
  case: 'routing, deciding, events to JSON, and the rest',
};

/** Divides the time of one mail among its steps; nothing runs beside it, so each moment belongs to one step. */
export class Stopwatch {
  readonly #spent = new Map<Step, number>();
  #since = 0;
  #now: Step = 'case';

  start(): void {
    this.#spent.clear();
    this.#now = 'case';
    this.#since = performance.now();
  }

  /** From now on the time belongs to this step. */
  enter(step: Step): void {
    this.reckon(this.#now);
    this.#now = step;
  }

  /** The time since the last turn was this step's, whatever was thought then. */
  reckon(step: Step): void {
    const at = performance.now();
    this.#spent.set(step, (this.#spent.get(step) ?? 0) + at - this.#since);
    this.#since = at;
  }

  /** Milliseconds by step, up to now. */
  stop(): ReadonlyMap<Step, number> {
    this.reckon(this.#now);
    return new Map(this.#spent);
  }
}
