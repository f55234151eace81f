import { isCanary } from './case/canary.ts';
import type { OpenedCase } from './case/case.ts';
import type { Command, Refusal } from './case/commands.ts';
import { decide } from './case/decide.ts';
import { evolve } from './case/evolve.ts';
import type { LetterOrder } from './case/letter-orders.ts';
import { lettersFor } from './case/messages.ts';
import type { Settings } from './settings.ts';
import type { Commit, Commits, Loaded } from './store/commits.ts';
import { fits } from './store/items.ts';

/** What handling a command came to. `commit` is null when the case already knew it. */
export type Handled =
  | {
      readonly done: true;
      readonly state: OpenedCase;
      readonly version: number;
      readonly commit: Commit | null;
    }
  | { readonly done: false; readonly refusal: Refusal };

export type Handling = {
  readonly commits: Commits;
  readonly settings: Settings;
  /** This process, as the claims on letters name it. */
  readonly owner: string;
  readonly now: () => string;
  readonly pause: (ms: number) => Promise<void>;
  readonly random: () => number;
};

const maxTries = 10;

/**
 * Load, decide, commit. A lost race is decided again on the new state, at most ten times; a refusal is an answer and
 * is never tried again. `known` spares the read where the caller holds the case as it stands.
 * A commit is born on the pending list with its letters claimed by us, except `quiet` ones that cause no letter: what
 * they leave behind is finished by the pending commit that caused them.
 */
export async function handle(
  handling: Handling,
  command: Command,
  options: { readonly known?: Loaded; readonly quiet?: boolean } = {},
): Promise<Handled> {
  let loaded = options.known ?? (await handling.commits.load(command.caseId));
  for (let tries = 0; tries < maxTries; tries += 1) {
    const decided = decide(loaded.state, command);
    if ('refused' in decided) return { done: false, refusal: decided };
    const state = decided.reduce(evolve, loaded.state);
    if (state.stage === 'unopened') throw new Error(`command ${command.type} left its case unopened`);
    if (decided.length === 0) return { done: true, state, version: loaded.version, commit: null };
    const letters = lettersFor(decided, state.firstReception).map((order) => ({
      ...order,
      to: recipients(order, state, handling.settings),
    }));
    const commit: Commit = {
      caseId: command.caseId,
      n: loaded.version + 1,
      commandId: command.id,
      at: command.at,
      events: [...decided],
      letters,
    };
    if (!fits(commit)) {
      return { done: false, refusal: { refused: 'commit-too-large', because: 'the commit is above 32 KB' } };
    }
    const isQuiet = options.quiet === true && letters.length === 0;
    const claim = isQuiet ? null : { owner: handling.owner, claimedAt: handling.now() };
    if ((await handling.commits.append(commit, claim)) === 'appended') {
      return { done: true, state, version: commit.n, commit };
    }
    await handling.pause(Math.ceil(handling.random() * 20 * 2 ** Math.min(tries, 5)));
    loaded = await handling.commits.load(command.caseId);
  }
  throw new Error(`a command lost the race for its case ${maxTries} times`);
}

function recipients(order: LetterOrder, state: OpenedCase, settings: Settings): string[] {
  // A trial of the loop disturbs nobody: what officers would get comes back to the canary too.
  if (isCanary(state)) return state.writer === null ? [] : [state.writer.address];
  switch (order.audience) {
    case 'writer':
      return state.writer === null ? [] : [state.writer.address];
    case 'officers':
      return settings.officers.map(({ address }) => address);
    case 'officers-and-second-contact':
      return [...settings.officers.map(({ address }) => address), settings.secondContact.address];
    case 'second-contact':
      return [settings.secondContact.address];
    case 'address':
      return [order.address];
    default: {
      const unknown: never = order;
      throw new Error(`unknown audience ${JSON.stringify(unknown)}`);
    }
  }
}
