import type { Command } from '../../lib/case/commands.ts';
import { handle } from '../../lib/handle.ts';
import { intake, type Taken } from '../../lib/intake.ts';
import { readMail } from '../../lib/read.ts';
import { finish } from '../../lib/send.ts';
import { sweep } from '../../lib/sweep.ts';
import { digestOf } from '../case/known.ts';
import { type Mortality, mortal } from './crashes.ts';
import type { Place, SimulatedWorld } from './place.ts';
import { Played } from './played.ts';

/** A second sweep runs into one append in so many of a sweep, as when two are started at once. */
const sweepOneIn = 60;
/** A note for the same case comes between in one append in so many, so that the race for the case is lost. */
const noteOneIn = 40;
const rivalOwner = 'rival';

type Playing = Omit<Parameters<Place['worldFor']>[1], 'isGone' | 'report'> & {
  readonly mortality: Mortality;
  /** A fault that nobody played. */
  readonly onFault: (words: string) => void;
};

/** The processes that work on a place, one after the other: when one dies another takes over at that very instant. */
export class Processes {
  readonly #place: Place;
  readonly #playing: Playing;
  #world: SimulatedWorld | null = null;
  #rival: SimulatedWorld | null = null;
  #isRivalRunning = false;
  hasRivals = true;
  rivalSweeps = 0;
  rivalNotes = 0;
  /** Commands that were said to be done, by case: each must be in its book for good. */
  readonly accepted = new Map<string, string[]>();

  constructor(place: Place, playing: Playing) {
    this.#place = place;
    this.#playing = playing;
  }

  /** Gives a command as the command line does, and once more when its process died over it; whether it was refused. */
  async command(command: Command): Promise<boolean> {
    const isDone = await this.#lives(async (alone) => {
      const world = this.#withRivals(alone, false);
      const handled = await handle(world, command);
      if (!handled.done) return 'refused';
      if (handled.commit === null) return 'done';
      this.#accept(command);
      await finish(world, handled.commit, handled, (id) => readMail(world, id));
      return 'done';
    }, true);
    return isDone === 'refused';
  }

  /** Takes in a mail that stands in the folder; null when its process died over it, and the sweep will find the mail. */
  async take(receptionId: string): Promise<Taken | null> {
    return this.#lives((world) => intake(world, receptionId), false);
  }

  async store(...args: Parameters<SimulatedWorld['raw']['receive']>): Promise<void> {
    const world = await this.#living();
    await world.raw.receive(...args);
  }

  /** One sweep; where its process dies, the next one begins it again. */
  async sweep(): Promise<void> {
    await this.#lives((world) => sweep(this.#withRivals(world, true), new Set()), true);
  }

  async #lives<T>(work: (world: SimulatedWorld) => Promise<T>, again: boolean): Promise<T | null> {
    const { mortality } = this.#playing;
    for (;;) {
      const world = await this.#living();
      let done: T | null = null;
      try {
        done = await work(world);
      } catch (error) {
        if (!mortality.isDead) throw error;
      }
      if (!mortality.isDead) return done;
      mortality.takeOver();
      this.#world = null;
      if (!again) return null;
    }
  }

  async #living(): Promise<SimulatedWorld> {
    const { mortality } = this.#playing;
    this.#world ??= mortal(await this.#worldFor(mortality.owner), mortality);
    return this.#world;
  }

  #worldFor(owner: string): Promise<SimulatedWorld> {
    const { mortality, onFault } = this.#playing;
    return this.#place.worldFor(owner, {
      ...this.#playing,
      isGone: (name) => name !== mortality.owner && name !== rivalOwner,
      report: (what, error) => {
        if (!(error instanceof Played))
          onFault(`${what}: ${error instanceof Error ? error.stack : String(error)}`);
      },
    });
  }

  #accept({ caseId, id }: Command): void {
    this.accepted.set(caseId, [...(this.accepted.get(caseId) ?? []), id]);
  }

  /** The same world, where another process may come between a decision and its commit. */
  #withRivals(world: SimulatedWorld, mayBeSwept: boolean): SimulatedWorld {
    const { commits } = world;
    const append: typeof commits.append = async (...args) => {
      await this.#interfere(args[0].caseId, args[0].n, mayBeSwept);
      return commits.append(...args);
    };
    return { ...world, commits: { ...commits, append } };
  }

  async #interfere(caseId: string, n: number, mayBeSwept: boolean): Promise<void> {
    const { chance, mortality, now } = this.#playing;
    if (!this.hasRivals || this.#isRivalRunning || mortality.isDead) return;
    const sweeps = mayBeSwept && chance(sweepOneIn) === 0;
    const notes = n > 1 && chance(noteOneIn) === 0;
    if (!sweeps && !notes) return;
    this.#isRivalRunning = true;
    this.#rival ??= await this.#worldFor(rivalOwner);
    if (sweeps) {
      this.rivalSweeps += 1;
      await sweep(this.#rival, new Set());
    }
    if (notes) {
      this.rivalNotes += 1;
      const receptionId = `note-${this.rivalNotes}`;
      const note = { receptionId, digest: digestOf(receptionId), automatic: true };
      const handled = await handle(this.#rival, {
        type: 'KeepNote',
        id: receptionId,
        caseId,
        at: now(),
        ...note,
      });
      if (handled.done && handled.commit !== null)
        await finish(this.#rival, handled.commit, handled, async () => null);
    }
    this.#isRivalRunning = false;
  }
}
