import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Case,
  caseState,
  type Obligation,
  type OpenedCase,
  running,
  unopened,
} from '../../lib/case/case.ts';
import type { CaseEvent } from '../../lib/case/events.ts';
import { evolve } from '../../lib/case/evolve.ts';
import { isStatutory } from '../../lib/case/kinds.ts';
import { lettersFor } from '../../lib/case/messages.ts';
import { nextAttention } from '../../lib/case/next.ts';
import { remindDue } from '../../lib/case/remind.ts';
import { commitBody } from '../../lib/store/commits.ts';
import { caseId } from './known.ts';
import { later } from './words-known.ts';
import { aStory, played } from './words-stories.ts';

/** Every law looks at the same stories; other ones in every run. */
const [seed = 0] = fc.sample(fc.integer(), 1);
const runs = { numRuns: 120, seed };

/** Each event of a story with the state that it met and the one it made, and the state that its commit left. */
function steps(story: Parameters<typeof played>[0]) {
  return played(story).flatMap(({ after, before, events }) => {
    let state: Case = before;
    return events.map((event, n) => {
      const was = state;
      state = evolve(state, event);
      return { was, event, is: opened(state), after, events, n };
    });
  });
}

function opened(state: Case): OpenedCase {
  if (state.stage === 'unopened') throw new Error('the story opened no case');
  return state;
}

function byId(state: Case, id: string): Obligation | undefined {
  return state.stage === 'unopened' ? undefined : state.obligations.find((one) => one.id === id);
}

function law(holds: (story: Parameters<typeof played>[0]) => void): void {
  fc.assert(fc.property(aStory, holds), runs);
}

describe('laws of a case that officers answer', () => {
  it('access is given only to the very person whom an officer has confirmed, and to nobody who acts for another without authority', () => {
    law((story) => {
      let confirmed: string | null = null;
      let authorized: string | null = null;
      for (const { after, event, is } of steps(story)) {
        const writer = is.writer?.address ?? null;
        if (event.type === 'IdentityConfirmed') confirmed = writer;
        if (event.type === 'AuthorityConfirmed') authorized = writer;
        if (event.type === 'RequesterSet' && event.was?.address !== writer) {
          confirmed = null;
          authorized = null;
        }
        if (event.type !== 'AnswerOrdered' || (event.outcome !== 'all' && event.outcome !== 'part')) continue;
        expect(after.writer?.address).toBe(writer);
        expect(confirmed).toBe(writer);
        if (after.role === 'representative' || after.role === 'service') expect(authorized).toBe(writer);
      }
    });
  });

  it('a letter to the writer is ordered for the writer whom its commit leaves, and for somebody', () => {
    law((story) => {
      for (const { after, event, events, is } of steps(story)) {
        const orders = lettersFor(events, 'reception-1').filter(({ audience }) => audience === 'writer');
        const own = lettersFor([event], 'reception-1').filter(({ audience }) => audience === 'writer');
        if (orders.length === 0 || own.length === 0) continue;
        // The gate holds what a machine would answer to an officer, or to nobody.
        if (own.every((one) => one.letter === 'acknowledgement' && one.gate !== null)) continue;
        expect(is.writer).not.toBe(null);
        expect(is.writer).toEqual(after.writer);
      }
    });
  });

  it('a yes sends exactly the words that were shown, to the one they were shown for, once', () => {
    law((story) => {
      const sent: string[] = [];
      const shown = new Map<string, CaseEvent & { type: 'PreviewMade' }>();
      for (const { after, event, events, n } of steps(story)) {
        if (event.type === 'PreviewMade') shown.set(event.code, event);
        if (event.type !== 'PreviewSettled' || event.how !== 'sent') continue;
        const preview = shown.get(event.code);
        expect(sent).not.toContain(event.code);
        sent.push(event.code);
        expect(events[n + 1]).toEqual({ ...preview?.would, at: event.at });
        expect(after.writer).toEqual(preview?.to);
        expect(event.at <= (preview?.until ?? '')).toBe(true);
      }
    });
  });

  it('a letter with a file, or against a warning, leaves only after it was shown', () => {
    law((story) => {
      for (const { event, events, n } of steps(story)) {
        if (!('overridden' in event)) continue;
        const isShown = events[n - 1]?.type === 'PreviewSettled';
        if (!isShown) expect([event.files, event.overridden]).toEqual([[], []]);
      }
    });
  });

  it('nothing is written to a writer from a closed case but with its opening', () => {
    law((story) => {
      for (const { before, events, letters } of played(story)) {
        if (before.stage !== 'closed' || letters.every(({ audience }) => audience !== 'writer')) continue;
        expect(events.map(({ type }) => type)).toContain('CaseReopened');
      }
    });
  });

  it('every event, every letter and every state survives its stored form, and every commit can be written', () => {
    law((story) => {
      for (const [index, { after, command, events, letters }] of played(story).entries()) {
        const to = ['privacy@plutomicro.com', 'second@plutomicro.com'];
        const ordered = letters.map((order) => ({ ...order, to }));
        const body = { commandId: command.id, at: command.at, events: [...events], letters: ordered };
        const stored = JSON.stringify(body);
        expect(commitBody.parse(JSON.parse(stored))).toEqual(body);
        expect(Buffer.byteLength(stored) + caseId.length + `${index}`.length).toBeLessThan(32_000);
        expect(caseState.parse(JSON.parse(JSON.stringify(after)))).toEqual(after);
      }
    });
  });

  it('replaying in two halves is replaying at once, through the stored form', () => {
    fc.assert(
      fc.property(aStory, fc.nat(), (story, cut) => {
        const events = played(story).flatMap((commit) => commit.events);
        const at = cut % (events.length + 1);
        const stored = JSON.stringify(events.slice(0, at).reduce(evolve, unopened));
        const resumed = events.slice(at).reduce(evolve, caseState.parse(JSON.parse(stored)));
        expect(resumed).toEqual(played(story).at(-1)?.after);
      }),
      runs,
    );
  });

  it('what the law asks for ends by an answer, the writer’s word, a lapse, the kinds or a joining, and by nothing else', () => {
    law((story) => {
      for (const { event, events, was } of steps(story)) {
        if (event.type !== 'ObligationEnded') continue;
        const one = byId(was, event.id);
        if (one === undefined || !isStatutory(one.kind)) continue;
        const says = (type: CaseEvent['type']) =>
          events.some((each) => each.type === type && (!('id' in each) || each.id === event.id));
        const why = {
          answered: says('AnswerGiven') || says('AnswerRecorded'),
          withdrawn: true,
          lapsed: true,
          'not-asked': says('KindsCorrected'),
          joined: says('CaseJoined'),
        };
        expect(why).toHaveProperty(event.how, true);
      }
    });
  });

  it('a closed case owes nothing, and one that owes nothing after its last answer is closed unless on hold', () => {
    law((story) => {
      for (const { after, events } of played(story)) {
        if (after.stage === 'closed') expect(running(after)).toEqual([]);
        if (running(after).length > 0 || events.every(({ type }) => type !== 'AnswerGiven')) continue;
        expect(after.stage).toBe(after.marks.includes('hold') ? 'open' : 'closed');
      }
    });
  });

  it('nothing owed or answered rests on a letter that came back', () => {
    law((story) => {
      const state = played(story).at(-1)?.after;
      for (const { answer, extensions, fee, status } of state?.obligations ?? []) {
        if (status !== 'running' && status !== 'answered') continue;
        const unpaid = fee !== null && fee.paidOn === null ? [fee] : [];
        for (const { commit, n } of [
          ...(status === 'running' ? extensions : []),
          ...unpaid,
          ...(answer === null ? [] : [answer]),
        ])
          expect(state?.bounced).not.toContain(`${commit}.${n}`);
      }
    });
  });

  it('an answer on its way ends in exactly one thing that is said of it, when its letter ends', () => {
    law((story) => {
      for (const { before, command, events } of played(story)) {
        if (command.type !== 'RecordLetters') continue;
        for (const { about = '', letter } of command.outcomes) {
          const one = byId(before, about);
          if (letter !== 'answer' || one?.sending?.what !== 'answer' || one.status !== 'running') continue;
          const said = events.filter(
            (event) => (event.type === 'AnswerGiven' || event.type === 'AnswerVoid') && event.id === about,
          );
          expect(said).toHaveLength(1);
        }
      }
    });
  });

  it('an answer that came back leaves the clock and the reminders of what it had ended as they were', () => {
    law((story) => {
      for (const { event, is, was } of steps(story)) {
        if (event.type !== 'AnswerReturned') continue;
        const one = byId(was, event.id);
        expect(byId(is, event.id)).toEqual({ ...one, status: 'running', endedAt: null, answer: null });
        expect(is.stage).toBe('open');
      }
    });
  });

  it('a joining never gives a later date, and loses nothing that was owed', () => {
    law((story) => {
      for (const { after, before, command } of played(story)) {
        if (command.type !== 'TakeOver') continue;
        for (const one of running(opened(before))) {
          const now = byId(after, one.id);
          expect((now?.clock.dueOn ?? '9999') <= one.clock.dueOn).toBe(true);
        }
        for (const one of running(command.from)) {
          const here = running(after).filter(({ kind }) =>
            one.presumed ? isStatutory(kind) : kind === one.kind,
          );
          expect(here.some(({ clock }) => clock.dueOn <= one.clock.dueOn)).toBe(true);
        }
      }
    });
  });

  it('an officer’s mail is done down to the first line that is not, and of which none is does nothing', () => {
    const opens: readonly CaseEvent['type'][] = ['CommandsGiven', 'CaseOpened', 'ObligationAdded', 'Paged'];
    law((story) => {
      for (const { events } of played(story)) {
        const given = events.find((event) => event.type === 'CommandsGiven');
        if (given === undefined) continue;
        const done = given.results.map(({ outcome }) => outcome === 'done');
        expect(done).toEqual(done.toSorted((a, b) => Number(b) - Number(a)));
        if (done.includes(true)) continue;
        expect(events.filter(({ type }) => !opens.includes(type))).toEqual([]);
      }
    });
  });

  it('the next attention of an open case is the first instant at which the clock brings something', () => {
    law((story) => {
      for (const { after, before } of played(story)) {
        // Nothing that the clock looks at has changed.
        if (
          before.stage === after.stage &&
          before.obligations === after.obligations &&
          before.identity === after.identity
        )
          continue;
        if (after.stage === 'closed') {
          expect(remindDue(after, '2035-01-01T00:00:00.000Z')).toEqual([]);
          continue;
        }
        const next = nextAttention(after);
        if (next.startsWith('9999')) {
          expect(remindDue(after, '2035-01-01T00:00:00.000Z')).toEqual([]);
          continue;
        }
        expect(remindDue(after, later(next, -1))).toEqual([]);
        expect(remindDue(after, next)).not.toEqual([]);
      }
    });
  });

  it('the stories reach what officers and letters can do, so that no law above is empty', () => {
    const seen = fc.sample(aStory, runs).flatMap((story) => played(story).flatMap(({ events }) => events));
    const types = new Set(seen.map(({ type }) => type));
    expect(mustHappen.filter((type) => !types.has(type))).toEqual([]);
    const full = seen.filter((event) => event.type === 'AnswerOrdered' && /^(all|part)$/.test(event.outcome));
    expect(full.length).toBeGreaterThan(0);
  });
});

const mustHappen: readonly CaseEvent['type'][] = [
  'AnswerOrdered',
  'AnswerGiven',
  'AnswerVoid',
  'AnswerReturned',
  'PreviewMade',
  'PreviewSettled',
  'AcknowledgementOrdered',
  'IdentityConfirmed',
  'AuthorityConfirmed',
  'RequesterSet',
  'CaseTakenOver',
  'CaseReopened',
  'CommandsGiven',
];
