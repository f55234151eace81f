/** The five figures that must be 0. */
export const faults = [
  'issuedTwice',
  'deliveredTwice',
  'missed',
  'deadlinesWithoutLadder',
  'wrongDates',
] as const;
export type Fault = (typeof faults)[number];

/** What happened in a simulation, counted by name. */
export const happenings = [
  'cases',
  'commits',
  'letters',
  'sweeps',
  'rivalSweeps',
  'rivalNotes',
  'rungsDue',
  'fulfilled',
  'mergedRungs',
  'pagesDue',
  'issuedAfterCrash',
  'refusalsDue',
  'lapsesDue',
  'extensionsGranted',
  'extensionsVoid',
  'clocksStopped',
  'clocksResumed',
  'estimatesVoid',
  'receiptsSet',
  'bounces',
  'commandsRefused',
  'crashes',
  'throttles',
  'outages',
  'digestsDue',
  'digestsSent',
  'clocksChecked',
] as const;
export type Happening = (typeof happenings)[number];

const mostSamples = 20;

/** Counts what happened and what went wrong, with the first few of each wrong thing in words. */
export class Findings {
  readonly counts: Record<Happening, number> = {
    cases: 0,
    commits: 0,
    letters: 0,
    sweeps: 0,
    rivalSweeps: 0,
    rivalNotes: 0,
    rungsDue: 0,
    fulfilled: 0,
    mergedRungs: 0,
    pagesDue: 0,
    issuedAfterCrash: 0,
    refusalsDue: 0,
    lapsesDue: 0,
    extensionsGranted: 0,
    extensionsVoid: 0,
    clocksStopped: 0,
    clocksResumed: 0,
    estimatesVoid: 0,
    receiptsSet: 0,
    bounces: 0,
    commandsRefused: 0,
    crashes: 0,
    throttles: 0,
    outages: 0,
    digestsDue: 0,
    digestsSent: 0,
    clocksChecked: 0,
  };
  readonly faults: Record<Fault, number> = {
    issuedTwice: 0,
    deliveredTwice: 0,
    missed: 0,
    deadlinesWithoutLadder: 0,
    wrongDates: 0,
  };
  /** Faults of the program that nobody played: neither a death nor a throttle. */
  readonly unplayed: string[] = [];
  readonly samples: string[] = [];

  add(what: Happening, count = 1): void {
    this.counts[what] += count;
  }

  fault(what: Fault, words: string): void {
    this.faults[what] += 1;
    if (this.samples.filter((one) => one.startsWith(what)).length < mostSamples)
      this.samples.push(`${what}: ${words}`);
  }

  isClean(): boolean {
    return this.unplayed.length === 0 && faults.every((name) => this.faults[name] === 0);
  }
}
