import type { RawFolder } from '../../lib/local/raw-folder.ts';
import type { World } from '../../lib/ports.ts';
import type { Commits } from '../../lib/store/commits.ts';
import { Played } from './played.ts';

/** A process that died, and where: before its write took effect, or after. */
export type Crash = { readonly at: string; readonly write: string; readonly tookEffect: boolean };

/**
 * The life of one process after another. Any write may be its last: it throws, with or without having taken effect, and so
 * does every write after it, until another process takes over.
 */
export class Mortality {
  readonly crashes: Crash[] = [];
  isDead = false;
  readonly #chance: (below: number) => number;
  /** One write in so many kills; null once nothing shall die any more. */
  oneIn: number | null;
  #lives = 1;

  constructor(chance: (below: number) => number, oneIn: number | null) {
    this.#chance = chance;
    this.oneIn = oneIn;
  }

  /** The process that lives now, as claims name it. */
  get owner(): string {
    return `process-${this.#lives}`;
  }

  takeOver(): void {
    this.isDead = false;
    this.#lives += 1;
  }

  async write<T>(name: string, at: string, work: () => Promise<T>): Promise<T> {
    if (this.isDead) throw new Played('this process is dead');
    if (this.oneIn === null || this.#chance(this.oneIn) !== 0) return work();
    const tookEffect = this.#chance(2) === 0;
    if (tookEffect) await work();
    this.isDead = true;
    this.crashes.push({ at, write: name, tookEffect });
    throw new Played(`this process died at ${name}`);
  }
}

const commitWrites = [
  'claim',
  'append',
  'takeOver',
  'saveSnapshot',
  'finish',
  'point',
  'spend',
  'putOff',
  'finishHour',
  'putAside',
  'claimDigest',
  'finishDigest',
  'since',
] as const satisfies readonly (keyof Commits)[];
const rawWrites = ['countAttempt', 'keep', 'composed'] as const satisfies readonly (keyof RawFolder)[];

/** The world with every write to the table, to the disk and to the provider in the hands of chance. */
export function mortal<W extends World & { readonly raw: RawFolder }>(world: W, mortality: Mortality): W {
  return {
    ...world,
    commits: withMortal(world.commits, commitWrites, mortality, world.now),
    raw: withMortal(world.raw, rawWrites, mortality, world.now),
    outgoing: withMortal(world.outgoing, ['send'], mortality, world.now),
  };
}

function withMortal<Port extends object>(
  port: Port,
  writes: readonly (keyof Port & string)[],
  mortality: Mortality,
  now: () => string,
): Port {
  const dying = { ...port };
  for (const name of writes) {
    const write: unknown = port[name];
    if (typeof write !== 'function') throw new Error(`the port has no write ${name}`);
    Object.defineProperty(dying, name, {
      value: (...args: unknown[]) =>
        mortality.write(name, now(), async () => Reflect.apply(write, port, args)),
    });
  }
  return dying;
}
