import { isCanary } from './case/canary.ts';
import { isPaused, type Obligation, type OpenedCase, running } from './case/case.ts';
import { caseNumber } from './case/case-id.ts';
import { nextAttention } from './case/next.ts';
import { messageIdOf } from './draft.ts';
import { albertaDay, albertaInstant } from './law/alberta.ts';
import { addDays, type Day } from './law/civil.ts';
import { packInForce } from './law/packs/in-force.ts';
import { type DigestFacts, type DigestLine, digest } from './letters/digest.ts';
import { digestAddress, filingAddress } from './mail/address.ts';
import { compose } from './mail/compose.ts';
import { ownMark } from './mail/own-mark.ts';
import type { World } from './ports.ts';
import { replyInbox } from './settings.ts';
import { unheardOf } from './unheard.ts';

const morning = '08:00';

/** The working day whose morning digest is the latest that should have gone out by `now`. */
export function digestDay(now: string): Day {
  const today = albertaDay(now);
  const { rollBack } = packInForce(today).calendar;
  return rollBack(now >= albertaInstant(today, morning) ? today : addDays(today, -1));
}

/** What the morning run saw beside what the digest tells: for the operator. */
export type Morning = {
  /** Cases with something owed by law whose last lawful day is over. */
  readonly late: number;
  /** Cases that the index would not have brought up in time. */
  readonly healed: number;
};

/**
 * The morning run, once for each working day: looks at every case, puts right where the index would overlook one, and
 * sends the officers their digest, also when all is well. Answers how many mails left. A digest that the provider
 * refuses goes to the second contact at once. `faults` names the cases that this sweep could not deal with; `heard`
 * is told what the run saw.
 */
export async function sendDigest(
  world: World,
  faults: readonly string[],
  heard: (morning: Morning) => void = () => {},
): Promise<number> {
  const { commits } = world;
  const now = world.now();
  const day = digestDay(now);
  if (!(await commits.claimDigest(day, { owner: world.owner, claimedAt: now }, world.isGone))) return 0;
  const due = albertaInstant(day, morning);
  const { facts, earliest, late } = await morningRun(world, day, faults);
  heard({ late, healed: facts.healed });
  const since = await commits.since(now);
  // Before the inbox was, nobody was owed a digest.
  const owed = since <= due || (earliest !== null && earliest <= due);
  if (owed) await send(world, day, facts);
  await commits.finishDigest(day, owed ? world.now() : null);
  return owed ? 1 : 0;
}

async function send(world: World, day: Day, facts: DigestFacts): Promise<void> {
  const officers = world.settings.officers.map(({ address }) => address);
  if (await accepted(world, day, '', officers, facts)) return;
  if (await accepted(world, day, '-second', [world.settings.secondContact.address], facts)) return;
  throw new Error('the provider refused the digest, for the officers and for the second contact');
}

async function accepted(
  world: World,
  day: Day,
  which: '' | '-second',
  to: readonly string[],
  facts: DigestFacts,
): Promise<boolean> {
  const key = `digest-${day}${which}`;
  const [inbox] = world.settings.addresses;
  if (inbox === undefined) throw new Error('settings name no address');
  const messageId = messageIdOf(world, key);
  const bytes = await world.raw.composed(key, () =>
    compose({
      ...digest(facts),
      from: { name: 'Privacy Inbox', address: inbox },
      to,
      replyTo: filingAddress(replyInbox(world.settings), world.keys),
      messageId,
      inReplyTo: null,
      date: world.now(),
      autoSubmitted: 'auto-generated',
      ownMark: ownMark(messageId, world.keys),
    }),
  );
  const from = digestAddress(replyInbox(world.settings), day, world.keys);
  const taken = await world.outgoing.send({ key, messageId, envelope: { from, to }, bytes });
  return taken.accepted;
}

/** Every case looked at once: what it owes, and whether the index would bring it up in time. */
async function morningRun(world: World, day: Day, faults: readonly string[]) {
  const found = new Gathered();
  let earliest: string | null = null;
  let healed = 0;
  const broken = new Set(faults);
  for await (const { caseId, nextAt, state, version } of world.commits.everyCase()) {
    if (state === null) {
      broken.add(caseNumber(caseId));
      continue;
    }
    if (earliest === null || state.openedAt < earliest) earliest = state.openedAt;
    try {
      const right = state.stage === 'closed' ? null : nextAttention(state);
      if (right !== nextAt) {
        await world.commits.saveSnapshot(state, version, right);
        healed += 1;
      }
      found.add(state, day);
    } catch (error) {
      world.report('a case could not be looked at in the morning', error);
      broken.add(caseNumber(caseId));
    }
  }
  const aside = await asideSince(world, day);
  const unheard = await unheardOf(world.commits, ...sinceTheLast(day));
  const faultsNow = [...broken].toSorted();
  const facts: DigestFacts = { ...found.facts(), today: day, aside, faults: faultsNow, healed, unheard };
  return { facts, earliest, late: found.late };
}

/** What the cases owe, as the digest lists it. */
class Gathered {
  /** Cases with something owed by law whose last lawful day is over. */
  late = 0;
  private openCases = 0;
  private readonly byLaw: DigestLine[] = [];
  private readonly house: DigestLine[] = [];
  private readonly paused: DigestFacts['paused'][number][] = [];
  private readonly breaches: string[] = [];
  private readonly toCheck: string[] = [];
  private readonly idle: string[] = [];
  private readonly onHold: string[] = [];
  private readonly troubles: DigestFacts['troubles'][number][] = [];

  add(state: OpenedCase, day: Day): void {
    if (isCanary(state)) return;
    const number = caseNumber(state.id);
    // What went wrong since the morning before; older ones were told then.
    const [from] = sinceTheLast(day);
    for (const { at, how, letter, why } of state.troubles)
      if (at > from && why !== 'merged') this.troubles.push({ caseNumber: number, how, letter, why });
    if (state.stage === 'closed') return;
    this.openCases += 1;
    if (state.marks.includes('review')) this.toCheck.push(number);
    if (state.marks.includes('hold')) this.onHold.push(number);
    const owed = running(state);
    if (owed.length === 0 && !state.marks.includes('hold')) this.idle.push(number);
    if (owed.some((one) => !isPaused(one) && isLate(one.clock, day))) this.late += 1;
    for (const one of owed) {
      const { clock, kind, presumed } = one;
      if (kind === 'breach_report') this.breaches.push(number);
      if (isPaused(one)) {
        this.paused.push({
          caseNumber: number,
          since: one.fee?.estimatedOn ?? day,
          lapsed: one.fee?.lapseTold === true,
        });
        continue;
      }
      const line = {
        caseNumber: number,
        kind,
        dueOn: clock.dueOn,
        lastLawfulDay: clock.lastLawfulDay,
        presumed,
      };
      (clock.basis === 'statutory' ? this.byLaw : this.house).push(line);
    }
  }

  facts() {
    const byDay = (a: DigestLine, b: DigestLine) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0);
    return {
      openCases: this.openCases,
      byLaw: this.byLaw.toSorted(byDay),
      house: this.house.toSorted(byDay),
      paused: this.paused,
      breaches: this.breaches,
      toCheck: this.toCheck,
      idle: this.idle,
      onHold: this.onHold,
      troubles: this.troubles,
    };
  }
}

const workingDayBefore = (day: Day) => packInForce(day).calendar.rollBack(addDays(day, -1));

/** From the last morning on which a digest was due until this one. */
function sinceTheLast(day: Day): [from: string, until: string] {
  return [albertaInstant(workingDayBefore(day), morning), albertaInstant(day, morning)];
}

function isLate({ lastLawfulDay }: Obligation['clock'], day: Day): boolean {
  return lastLawfulDay !== null && lastLawfulDay < day;
}

/** Machines' mail kept without a case since the last working day, by what it was. */
async function asideSince(world: World, day: Day): Promise<DigestFacts['aside']> {
  const counts = new Map<string, number>();
  const before = workingDayBefore(day);
  const [from, until] = sinceTheLast(day);
  for (let each = before; each <= day; each = addDays(each, 1))
    for (const { receivedAt, why } of await world.commits.setAside(each))
      if (receivedAt > from && receivedAt <= until) counts.set(why, (counts.get(why) ?? 0) + 1);
  return [...counts].map(([why, count]) => ({ why, count })).toSorted((a, b) => b.count - a.count);
}
