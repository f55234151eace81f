import { expect, it } from 'vitest';
import { simulate } from './year.ts';

it('sixty days with crashes and outages: nothing is missed, nothing comes twice, no date is wrong', {
  timeout: 120_000,
}, async () => {
  const findings = await simulate({ cases: 60, days: 60, seed: 4, crashOneIn: 90 }, () => {});
  const { counts, faults, samples, unplayed } = findings;
  expect({ faults, samples, unplayed }).toEqual({
    faults: { issuedTwice: 0, deliveredTwice: 0, missed: 0, deadlinesWithoutLadder: 0, wrongDates: 0 },
    samples: [],
    unplayed: [],
  });
  expect(findings.isClean()).toBe(true);
  // A simulation in which nothing happens proves nothing.
  const happened = {
    rungsDue: counts.rungsDue,
    mergedRungs: counts.mergedRungs,
    refusalsDue: counts.refusalsDue,
    pagesDue: counts.pagesDue,
    extensionsGranted: counts.extensionsGranted,
    extensionsVoid: counts.extensionsVoid,
    clocksStopped: counts.clocksStopped,
    clocksResumed: counts.clocksResumed,
    estimatesVoid: counts.estimatesVoid,
    receiptsSet: counts.receiptsSet,
    bounces: counts.bounces,
    commandsRefused: counts.commandsRefused,
    crashes: counts.crashes,
    throttles: counts.throttles,
    rivalSweeps: counts.rivalSweeps,
    rivalNotes: counts.rivalNotes,
    outages: counts.outages,
    digestsDue: counts.digestsDue,
  };
  expect(Object.entries(happened).filter(([, count]) => count === 0)).toEqual([]);
  expect(counts.fulfilled).toBe(counts.rungsDue);
  expect(counts.digestsSent).toBe(counts.digestsDue);
  expect(counts.cases).toBe(60);
});
