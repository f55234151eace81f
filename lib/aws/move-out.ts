import type { NewHome } from '../local/new-home.ts';
import type { Settings } from '../settings.ts';
import type { WholeTable } from '../store/whole-table.ts';
import { casesIn, compare, type Differing } from './compare.ts';
import { copyMail } from './copy-mail.ts';
import { besideMail, copyBeside } from './copy-objects.ts';
import { type Count, copyTable, type Known, knownIn } from './copy-table.ts';
import type { Objects } from './objects.ts';
import type { AwsWorld } from './world.ts';

/** The deployed inbox with all that it stands on. */
export type Source = {
  readonly settings: Settings;
  readonly objects: Objects;
  readonly table: WholeTable;
  readonly world: AwsWorld;
};

type What = 'items' | 'mails' | (typeof besideMail)[number]['what'];
export type Moved = {
  readonly counts: Readonly<Record<What, Count>>;
  readonly cases: number;
  readonly passes: number;
  /** Null where the inbox changed in every pass, so that no pass saw it at rest. */
  readonly differing: Differing | null;
};

/** An inbox that is still at work comes to rest between two mails; one that does not has to be stopped. */
const maxPasses = 20;
/** What changed between the last pass and the comparison is copied and compared once more. */
const maxRounds = 3;

/**
 * Copies the deployed inbox into a data folder. One pass reads the table and then lists the bucket, and copies what is not
 * here as it is there. Passes go on until one finds nothing to copy: then neither table nor bucket changed between the end
 * of the pass before and its own beginning, and the folder holds both as they were at one instant, however many mails
 * came in meanwhile. Then everything is read again in both places and compared.
 */
export async function moveOut(from: Source, home: NewHome, tell: (what: string) => void): Promise<Moved> {
  const known = await knownIn(home.table);
  let seen: Known = new Map();
  let total: Moved['counts'] | null = null;
  let passes = 0;
  let differing: Differing | null = null;
  await putSettings(from, home);
  for (let round = 1; round <= maxRounds; round += 1) {
    const before = passes;
    let changed = true;
    while (changed && passes < maxPasses) {
      passes += 1;
      const { counts, seen: now } = await pass(from, home, known, tell);
      seen = now;
      changed = Object.values(counts).some(({ written }) => written > 0);
      total = summed(total, counts);
      tell(`pass ${passes}: ${changed ? 'copied what was new' : 'nothing new'}`);
    }
    if (changed) return { counts: total ?? nothing, cases: casesIn(seen).length, passes, differing: null };
    // A pass that finds nothing explains no difference: what differs is not what has changed meanwhile.
    if (differing !== null && passes === before + 1) break;
    tell('comparing');
    differing = await compare({ ...from, home }, seen);
    if (isNothing(differing)) break;
  }
  return { counts: total ?? nothing, cases: casesIn(seen).length, passes, differing };
}

export function isNothing({ cases, items, mails, objects }: Differing): boolean {
  return cases.length + mails.length + objects.length + items === 0;
}

/** The settings that the letters out there were written by: replies to them name addresses that the firm's own file may not. */
async function putSettings({ settings: { policy, ...firm } }: Source, home: NewHome): Promise<void> {
  // No mail may command because it comes from this machine: on AWS none ever could.
  const embedded = { acceptUnknownOfficerFromLoopback: false, resolveDns: false };
  const own = { ...firm, embedded, policy: 'policy.md' };
  await home.put('.', 'settings.json', `${JSON.stringify(own, null, 2)}\n`);
  await home.put('.', 'policy.md', policy);
}

async function pass(
  { objects, table, world }: Source,
  home: NewHome,
  known: Known,
  tell: (what: string) => void,
): Promise<{ readonly counts: Moved['counts']; readonly seen: Known }> {
  let copied = 0;
  const done = () => {
    copied += 1;
    if (copied % 500 === 0) tell(`${copied} objects copied`);
  };
  await home.putKeys(world.keys);
  // The table first: a mail is kept only once its case is written, so what is kept in the list has its case in a later pass.
  const { count: items, seen } = await copyTable(table, home.table, known);
  const mails = await copyMail({ objects, world, home, done });
  const counts: Record<What, Count> = { ...nothing, items, mails };
  for (const one of besideMail) counts[one.what] = await copyBeside(objects, home, one, done);
  return { counts, seen };
}

const none: Count = { read: 0, written: 0 };
const nothing: Moved['counts'] = {
  items: none,
  mails: none,
  letters: none,
  files: none,
  receptions: none,
  superseded: none,
};

/** What the last pass saw, and what all of them wrote. */
function summed(before: Moved['counts'] | null, { ...last }: Record<What, Count>): Moved['counts'] {
  const whats: readonly What[] = ['items', 'mails', ...besideMail.map(({ what }) => what)];
  for (const what of whats)
    last[what] = { read: last[what].read, written: last[what].written + (before?.[what].written ?? 0) };
  return last;
}
