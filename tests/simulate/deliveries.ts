import { createHash } from 'node:crypto';
import type { Outgoing } from '../../lib/ports.ts';
import { Played } from './played.ts';

/** A letter that the folder port took. */
export type Delivery = { readonly key: string; readonly at: string; readonly toWriter: boolean };

type Playing = {
  readonly now: () => string;
  readonly chance: (below: number) => number;
  readonly onDelivered: (delivery: Delivery) => void;
};

/** A letter in this many is put off by the provider, as by a throttle; it stays pending. */
const throttledOneIn = 150;
/** Writers at this domain have mailboxes that no provider delivers to. */
export const refusedDomain = 'refused.example.org';
/** To writers at this domain the provider puts every letter off once. */
export const slowDomain = 'slow.example.org';

/** A record of what left, in front of the real folder port: what was delivered, when, and whether twice. */
export class Deliveries {
  readonly delivered = new Map<string, Delivery>();
  /** Letters that came to the port again with other bytes than those delivered. */
  readonly changed: string[] = [];
  isThrottling = true;
  throttles = 0;
  readonly #tried = new Set<string>();
  readonly #hashes = new Map<string, string>();
  readonly #playing: Playing;

  constructor(playing: Playing) {
    this.#playing = playing;
  }

  /** The port that a process sends by. */
  before(folder: Outgoing): Outgoing {
    const { now, chance, onDelivered } = this.#playing;
    return {
      send: async (letter) => {
        const { key, envelope, bytes } = letter;
        const isSlow = envelope.to.some((address) => address.endsWith(`@${slowDomain}`));
        const isFirst = isSlow && !this.#tried.has(key);
        this.#tried.add(key);
        if (this.isThrottling && (isFirst || chance(throttledOneIn) === 0)) {
          this.throttles += 1;
          throw new Played('a throttle');
        }
        if (envelope.to.some((address) => address.endsWith(`@${refusedDomain}`)))
          return { accepted: false, reason: 'no such mailbox' };
        const taken = await folder.send(letter);
        const hash = createHash('sha1').update(bytes).digest('hex');
        const known = this.#hashes.get(key);
        if (known !== undefined && known !== hash) this.changed.push(key);
        if (known !== undefined) return taken;
        this.#hashes.set(key, hash);
        const toWriter = envelope.to.some((address) => address.endsWith('example.org'));
        const delivery = { key, at: now(), toWriter };
        this.delivered.set(key, delivery);
        onDelivered(delivery);
        return taken;
      },
    };
  }
}
