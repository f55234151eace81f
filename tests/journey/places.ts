import { beforeAll } from 'vitest';
import { aws } from './on-aws.ts';
import { embedded } from './on-one-machine.ts';
import type { Open, Opening, Place } from './place.ts';

/** Every place that the inbox runs in, for `describe.each`: each journey is a function of it. */
export const places: readonly { readonly name: string; readonly open: Open }[] = [
  { name: 'one machine', open: embedded },
  { name: 'AWS', open: aws },
];

/** Opens one place for all tests of a block, before the first of them, and gives it to `ready`. */
export function shared(
  open: Open,
  ready: (place: Place) => unknown,
  settings: Opening['settings'] = {},
  timeoutMs?: number,
): void {
  beforeAll(async () => {
    const work: (() => Promise<void>)[] = [];
    await ready(await open({ settings, whenOver: (over) => work.push(over) }));
    return async () => {
      for (const one of work.toReversed()) await one();
    };
  }, timeoutMs);
}
