import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Case, caseState, running, standingKinds, unopened } from '../../lib/case/case.ts';
import type { Command } from '../../lib/case/commands.ts';
import { decide } from '../../lib/case/decide.ts';
import { type CaseEvent, caseEvent } from '../../lib/case/events.ts';
import { evolve } from '../../lib/case/evolve.ts';
import { kinds } from '../../lib/case/kinds.ts';
import { lettersFor } from '../../lib/case/messages.ts';
import {
  acknowledgementSent,
  correct,
  digestOf,
  inDoubt,
  letters,
  mailAsking,
  note,
  open,
  receive,
} from './known.ts';

const someMail = fc
  .record({
    asked: fc.subarray([...kinds]),
    review: fc.boolean(),
    name: fc.constantFrom('first', 'second', 'third'),
    reception: fc.nat({ max: 5 }),
    automatic: fc.boolean(),
    sender: fc.constantFrom('ada@example.org', 'other@example.net'),
    verdict: fc.constantFrom('passed' as const, 'failed' as const, 'unknown' as const),
  })
  .map(({ asked, review, name, reception, automatic, sender, verdict }) => {
    const mail = mailAsking(asked.length === 0 ? ['unrelated'] : asked, {
      receptionId: `${name}-${reception}`,
      digest: digestOf(name),
      from: { name: '', address: sender },
      automatic: { is: automatic, why: automatic ? 'Precedence' : null },
      authenticity: { verdict, why: '' },
    });
    return review ? inDoubt(mail) : mail;
  });
const anEvening = fc
  .integer({ min: 0, max: 400_000 })
  .map((s) => new Date(Date.UTC(2026, 10, 23) + s * 1000).toISOString());
const someCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.tuple(someMail, anEvening).map(([mail, at]) => receive(mail, at)),
  anEvening.map((at) => note(at)),
  fc.subarray([...kinds]).map((named) => correct(named)),
  fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom('first-0', 'second-1'))
    .map(([commit, reception]) => letters(acknowledgementSent(reception, commit))),
);
const someStory = fc.tuple(someMail, fc.array(someCommand, { maxLength: 12 }));

/** Every event of a story, in the commits that would hold them. */
function played([mail, commands]: [Parameters<typeof open>[0], Command[]]): CaseEvent[][] {
  let state: Case = unopened;
  return [open(mail), ...commands].map((command) => {
    const events = decide(state, command);
    if ('refused' in events) return [];
    state = events.reduce(evolve, state);
    return [...events];
  });
}

describe('laws of the case', () => {
  it('replaying in two halves is replaying at once, through the stored form', () => {
    fc.assert(
      fc.property(someStory, fc.nat(), (story, cut) => {
        const events = played(story).flat();
        const at = cut % (events.length + 1);
        const stored = JSON.stringify(events.slice(0, at).reduce(evolve, unopened));
        const resumed = events.slice(at).reduce(evolve, caseState.parse(JSON.parse(stored)));
        expect(resumed).toEqual(events.reduce(evolve, unopened));
      }),
    );
  });

  it('every event survives its stored form', () => {
    fc.assert(
      fc.property(someStory, (story) => {
        for (const event of played(story).flat()) {
          expect(caseEvent.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
        }
      }),
    );
  });

  it('the same command given twice has no second effect', () => {
    fc.assert(
      fc.property(someStory, someMail, (story, mail) => {
        const state = played(story).flat().reduce(evolve, unopened);
        const once = decide(state, receive(mail));
        if ('refused' in once) return;
        const twice = decide(once.reduce(evolve, state), receive(mail));
        expect('refused' in twice ? [] : twice.filter(({ type }) => type !== 'MailRepeated')).toEqual([]);
      }),
    );
  });

  it('a deadline never moves and never lies before receipt', () => {
    fc.assert(
      fc.property(someStory, (story) => {
        let state: Case = unopened;
        const due = new Map<string, string>();
        for (const event of played(story).flat()) {
          state = evolve(state, event);
          for (const { id, clock } of state.stage === 'unopened' ? [] : state.obligations) {
            expect(due.get(id) ?? clock.dueOn).toBe(clock.dueOn);
            due.set(id, clock.dueOn);
            expect(clock.dueOn >= '2026-11-23').toBe(true);
          }
        }
      }),
    );
  });

  it('while a statutory obligation runs, the case is not closed', () => {
    fc.assert(
      fc.property(someStory, (story) => {
        const state = played(story).flat().reduce(evolve, unopened);
        if (state.stage !== 'closed') return;
        expect(state.obligations.filter(({ status }) => status === 'running')).toEqual([]);
      }),
    );
  });

  it('after a correction exactly the named kinds stand, none of them in doubt, and saying it again is refused', () => {
    fc.assert(
      fc.property(someStory, fc.subarray([...kinds]), (story, named) => {
        const state = played(story).flat().reduce(evolve, unopened);
        const events = decide(state, correct(named));
        if ('refused' in events) return;
        const after = events.reduce(evolve, state);
        if (state.stage === 'unopened' || after.stage === 'unopened')
          throw new Error('the story opened no case');
        expect(standingKinds(after)).toEqual(named);
        expect(after.marks).not.toContain('review');
        expect(running(after).filter(({ kind, presumed }) => presumed || !named.includes(kind))).toEqual([]);
        for (const kind of named) {
          expect(after.obligations.some((one) => one.kind === kind && one.status !== 'not-asked')).toBe(true);
        }
        expect(decide(after, correct(named))).toMatchObject({ refused: 'stands-already' });
      }),
    );
  });

  it('a correction takes nothing away that the officer named, and writes to nobody', () => {
    fc.assert(
      fc.property(someStory, fc.subarray([...kinds]), (story, named) => {
        const state = played(story).flat().reduce(evolve, unopened);
        const events = decide(state, correct(named));
        if ('refused' in events || state.stage === 'unopened') return;
        expect(lettersFor(events, 'reception-1')).toEqual([]);
        const ended = events.flatMap((event) => (event.type === 'ObligationEnded' ? event.id : []));
        const lost = state.obligations.filter(({ id, kind }) => ended.includes(id) && named.includes(kind));
        expect(lost).toEqual([]);
      }),
    );
  });

  it('nothing but reopening follows closing, beside mail and letters', () => {
    fc.assert(
      fc.property(someStory, (story) => {
        let state: Case = unopened;
        for (const commit of played(story)) {
          const wasClosed = state.stage === 'closed';
          state = commit.reduce(evolve, state);
          const adds = commit.some(({ type }) => type === 'ObligationAdded');
          if (wasClosed && adds) expect(commit.map(({ type }) => type)).toContain('CaseReopened');
        }
      }),
    );
  });

  it('each letter has exactly one causing event, and at most one of each kind leaves a commit', () => {
    fc.assert(
      fc.property(someStory, (story) => {
        for (const commit of played(story)) {
          const ordered = lettersFor(commit, 'reception-1').map(({ letter }) => letter);
          expect(new Set(ordered).size).toBe(ordered.length);
          const causes = commit.filter(({ type }) =>
            /^(CaseOpened|MailReceived|MailRepeated|NoteKept)$/.test(type),
          );
          expect(causes.length).toBeLessThanOrEqual(1);
          if (causes.length === 0) expect(ordered).toEqual([]);
        }
      }),
    );
  });
});
