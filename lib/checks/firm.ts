import { isName } from '../case/writing.ts';
import { albertaDay } from '../law/alberta.ts';
import { daysBetween } from '../law/civil.ts';
import { policyDate } from '../letters/policy-date.ts';
import type { Settings } from '../settings.ts';
import type { Check } from './check.ts';
import { timeZoneProblem } from './time-zone.ts';

/** A policy older than this is asked about: the law and the firm's providers change. */
const oldPolicyDays = 3 * 365;

/** What is to be said of a firm's settings, wherever its inbox runs. */
export function firmChecks(settings: Settings, now: string): readonly Check[] {
  return [
    { check: 'settings', ok: 'yes', says: `${settings.organization}, ${settings.addresses.join(', ')}` },
    timeZone(),
    policyAge(settings, now),
    officersNames(settings),
  ];
}

function timeZone(): Check {
  const problem = timeZoneProblem();
  return problem === null
    ? {
        check: 'time zone data',
        ok: 'yes',
        says: 'this Node knows that Alberta no longer changes its clocks',
      }
    : { check: 'time zone data', ok: 'look', says: `${problem}; due dates do not depend on it` };
}

function policyAge({ policy }: Settings, now: string): Check {
  const updated = policyDate(policy);
  if (updated === null)
    return { check: 'policy', ok: 'look', says: 'the policy names no date of its last update' };
  const days = daysBetween(updated, albertaDay(now));
  return days > oldPolicyDays
    ? {
        check: 'policy',
        ok: 'look',
        says: `last updated ${updated}, ${Math.floor(days / 365)} years ago: is it still true?`,
      }
    : { check: 'policy', ok: 'yes', says: `last updated ${updated}` };
}

/** PIPA s. 29 asks an answer for the name of a person who can answer questions. */
function officersNames({ officers }: Settings): Check {
  const nameless = officers.filter((officer) => !isName(officer));
  const check = 'officers by name';
  return nameless.length === 0
    ? { check, ok: 'yes', says: officers.map(({ name }) => name).join(', ') }
    : {
        check,
        ok: 'look',
        says: `no person's name: ${nameless.map(({ name }) => `"${name}"`).join(', ')}; answers to access and correction will be refused (PIPA s. 29)`,
      };
}
