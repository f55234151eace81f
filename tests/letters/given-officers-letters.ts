import { kinds } from '../../lib/case/kinds.ts';
import { confirmations } from '../../lib/case/letter-orders.ts';
import { type CommandResultsFacts, commandResults } from '../../lib/letters/command-results.ts';
import { confirmation } from '../../lib/letters/confirmation.ts';
import { type DigestFacts, digest } from '../../lib/letters/digest.ts';
import type { Letter } from '../../lib/letters/letter.ts';
import { mergedNotice } from '../../lib/letters/merged-notice.ts';
import { notice } from '../../lib/letters/notice.ts';
import { page } from '../../lib/letters/page.ts';
import { type PreviewFacts, preview } from '../../lib/letters/preview.ts';
import { reminder } from '../../lib/letters/reminder.ts';
import { type SentFacts, sent } from '../../lib/letters/sent.ts';
import { words } from '../../lib/officer/words.ts';
import { replyTo, someCommands } from './given-commands.ts';
import { givenNotice } from './given-letters.ts';

const caseNumber = 'PI-ABCD-EFGH-JKMN';
const { obligations } = givenNotice();
const files = [{ name: 'copy.pdf', type: 'application/pdf', bytes: 12_345 }];
const letter = { subject: `[${caseNumber}] Your request`, text: 'Dear Dana,\n\nhere it is.\n\nAda\n' };

export function givenPreview(changed: Partial<PreviewFacts> = {}): PreviewFacts {
  return {
    caseNumber,
    replyTo,
    code: 'p1',
    until: '2026-11-25 09:00',
    to: { name: 'Dana Whitfield', address: 'dana@example.com' },
    identity: 'Identity: confirmed by officer@example.org: customer number',
    override: [],
    files,
    letter,
    by: 'officer@example.org',
    ...changed,
  };
}

export function givenSent(changed: Partial<SentFacts> = {}): SentFacts {
  return {
    caseNumber,
    letterName: 'answer',
    to: ['dana@example.com'],
    by: 'officer@example.org',
    at: '2026-11-24 09:00',
    files,
    letter,
    effect: ['This answers the access request: it is no longer owed.'],
    obligations: [],
    ...changed,
  };
}

export function givenResults(changed: Partial<CommandResultsFacts> = {}): CommandResultsFacts {
  return {
    caseNumber,
    by: 'officer@example.org',
    results: [{ line: '/extend 30 b', outcome: 'done', says: '' }],
    help: [],
    commands: someCommands,
    obligations,
    ...changed,
  };
}

const line = { caseNumber, kind: 'access_request', dueOn: '2027-01-04', presumed: false } as const;
const busy: DigestFacts = {
  today: '2027-01-04',
  openCases: 9,
  byLaw: [
    { ...line, lastLawfulDay: '2027-01-04' },
    { ...line, dueOn: '2026-12-30', lastLawfulDay: '2026-12-30' },
  ],
  house: [{ ...line, lastLawfulDay: null }],
  paused: [{ caseNumber, since: '2026-12-21', lapsed: true }],
  breaches: [caseNumber],
  toCheck: [caseNumber],
  idle: [caseNumber],
  onHold: [caseNumber],
  troubles: [{ caseNumber, letter: 'extension', how: 'bounced', why: 'bounced' }],
  unheard: [{ caseNumber, letter: 'answer', sentAt: '2026-12-30T15:00:00.000Z' }],
  aside: [{ why: 'a delivery report', count: 12 }],
  faults: [caseNumber],
  healed: 2,
};

const now = { caseNumber, replyTo, receivedAt: '2026-11-23 08:00', hours: 4, targetDay: '2026-11-26' };
const clock = { caseNumber, because: 'too-late', lapsedOn: null, receivedOn: '2026-11-23', obligations };
const hour = { hour: 'Mon 23 November 2026, 14:00', commands: 'privacy-inbox cases --open' };

/** Every kind of letter to officers, with each of its parts in it. */
export const officersLetters: readonly (readonly [name: string, letter: Letter])[] = [
  ['notice', notice(givenNotice({ marks: ['hold'], identity: 'Identity: asked' }))],
  ['merged notice', mergedNotice({ ...hour, cases: [{ ...line, primary: 'question', review: true }] })],
  ...kinds.map((kind): [string, Letter] => [
    `reminder of a ${kind}`,
    reminder({
      caseNumber,
      today: '2027-01-05',
      reminded: obligations.map((one) => ({
        ...one,
        kind,
        lastLawfulDay: '2027-01-08',
        rungs: [-3],
        missing: ['An answer to the writer: none is recorded.'],
      })),
      settled: [],
      commands: someCommands,
      others: [],
    }),
  ]),
  ['page', page({ ...now, review: true, settled: false })],
  ...confirmations.map((what): [string, Letter] => [
    `confirmation: ${what}`,
    confirmation({ ...clock, what, about: 'access_request', settled: false, commands: someCommands }),
  ]),
  [
    'confirmation alone',
    confirmation({ ...clock, what: 'joined', about: null, settled: false, commands: [], obligations: [] }),
  ],
  ['commands', commandResults(givenResults({ help: words.map(({ does, name }) => `/${name}: ${does}`) }))],
  ['preview', preview(givenPreview({ override: ['it names another case'] }))],
  ['sent', sent(givenSent({ obligations }))],
  ['digest', digest(busy)],
];
