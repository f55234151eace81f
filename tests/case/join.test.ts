import { describe, expect, it } from 'vitest';
import { type OpenedCase, running } from '../../lib/case/case.ts';
import type { Command } from '../../lib/case/commands.ts';
import type { Kind, MailKind } from '../../lib/case/kinds.ts';
import {
  acknowledgementSent,
  answered,
  bounce,
  caseAfter,
  caseId,
  correct,
  decided,
  digestOf,
  extend,
  feeEstimate,
  inDoubt,
  letterEnded,
  letters,
  mailAsking,
  open,
  receivedOn,
} from './known.ts';
import { days, of, openedOn, refusalOf, told, types } from './time-known.ts';
import {
  accepted,
  another,
  answer,
  bea,
  december1,
  december2,
  joined,
  joinInto,
  mailAt,
  officer,
  otherCase,
  requester,
  takeOver,
} from './words-known.ts';

const november10 = '2026-11-10T15:00:00.000Z';
const november20 = '2026-11-20T15:00:00.000Z';
const november25 = '2026-11-25T15:00:00.000Z';
const access = open(mailAsking(['access_request']));

/** The other case of the same writer, received at this instant. */
function theirs(receivedAt: string, kinds: readonly MailKind[] = ['access_request'], doubt = false) {
  const names = { receptionId: 'reception-theirs', digest: digestOf('theirs'), receivedAt };
  const mail = mailAsking(kinds, names);
  return another({ ...open(doubt ? inDoubt(mail) : mail), at: receivedAt });
}

const owes = (state: OpenedCase) =>
  running(state).map(({ clock, id, kind, presumed }) => [id, kind, presumed, clock.dueOn]);

describe('joining a case to another', () => {
  it('is ordered, and ends nothing until the other has taken over', () => {
    const events = decided(caseAfter(access), joinInto());
    expect(events).toEqual([{ type: 'JoinOrdered', at: december1, into: otherCase, by: officer }]);
    expect(told(events)).toEqual([]);
    expect(caseAfter(access, joinInto())).toEqual({ ...caseAfter(access), joining: otherCase });
  });

  it.each<readonly [string, readonly Command[], Command, string]>([
    ['itself', [access], joinInto(caseId), 'not-allowed'],
    ['closed', [access, answered('2026-12-01', december1)], joinInto(), 'closed'],
    ['about to join', [access, joinInto()], joinInto('cccccccccccc'), 'stands-already'],
    ['with an answer on its way', [access, answer(null, 'none-found')], joinInto(), 'not-allowed'],
    ['with an extension on its way', [access, extend(10)], joinInto(), 'not-allowed'],
    [
      'with extended time',
      [access, extend(10, december1), letterEnded('extension', december1)],
      joinInto(),
      'not-allowed',
    ],
    [
      'with a stopped clock',
      [access, feeEstimate(december1), letterEnded('fee-estimate', december1)],
      joinInto(),
      'not-allowed',
    ],
    [
      'with a breach that is a real risk: the other would not know',
      [
        open(mailAsking(['breach_report'])),
        {
          type: 'AssessBreach',
          id: 'assessed',
          caseId,
          at: december1,
          by: officer,
          risk: 'real-risk',
          because: 'passwords',
        },
      ],
      joinInto(),
      'not-allowed',
    ],
  ])('is refused to a case: %s', (_what, before, command, code) => {
    expect(refusalOf(caseAfter(...before), command)[0]).toBe(code);
  });
});

describe('taking over another case', () => {
  it('owes what was owed there, with the clock it has there', () => {
    const from = theirs(november20, ['correction_request', 'question']);
    const events = decided(caseAfter(access), takeOver(from));
    expect(events[0]).toEqual({
      type: 'CaseTakenOver',
      at: december1,
      from: otherCase,
      by: officer,
      earlier: [],
    });
    expect(types(events)).toEqual(['CaseTakenOver', 'ObligationAdded', 'ObligationAdded']);
    const state = caseAfter(access, takeOver(from));
    for (const kind of ['correction_request', 'question'] as const) {
      const { clock, receivedAt, receptionId } = of(from, kind);
      expect(of(state, kind)).toMatchObject({ clock, receivedAt, receptionId, status: 'running' });
    }
    expect(of(state).clock).toEqual(of(caseAfter(access)).clock);
    expect([state.takenOver, told(events)]).toEqual([[otherCase], []]);
  });

  it('counts what both owe from the earlier of the two days, whichever is joined', () => {
    const asEarly = days(of(caseAfter(openedOn(november10))));
    expect(days(of(caseAfter(access, takeOver(theirs(november10)))))).toEqual(asEarly);
    const early = openedOn(november10);
    expect(days(of(caseAfter(early, takeOver(theirs(november25)))))).toEqual(asEarly);
    expect(of(caseAfter(early, takeOver(theirs(november25))))).toEqual(of(caseAfter(early)));
  });

  it('makes the earlier date a new due date, with reminders of its own', () => {
    const state = caseAfter(access, takeOver(theirs(november10)));
    expect(of(state)).toMatchObject({ version: 2, armedAt: december1, rung: null });
  });

  it('never gives a later date: not by the joining, nor by an earlier day of receipt that is not as early', () => {
    const state = caseAfter(access, takeOver(theirs(november10)));
    const due = of(state).clock.dueOn;
    for (const day of ['2026-11-22', '2026-11-11', '2026-11-10'])
      expect(
        of(caseAfter(access, takeOver(theirs(november10)), receivedOn(day, '', december2))).clock.dueOn,
      ).toBe(due);
    const earliest = caseAfter(access, takeOver(theirs(november10)), receivedOn('2026-11-09', '', december2));
    expect(of(earliest).clock.dueOn).toBe('2026-12-24');
  });

  it('keeps the earlier date when the kind is taken away and brought back', () => {
    const both = open(mailAsking(['access_request', 'question']));
    const took = [both, takeOver(theirs(november10))];
    const due = of(caseAfter(...took)).clock.dueOn;
    const again = caseAfter(...took, correct(['question']), correct(['access_request', 'question']));
    expect(running(again).map(({ clock, kind }) => [kind, clock.dueOn])).toContainEqual([
      'access_request',
      due,
    ]);
  });

  it.each<readonly [string, readonly Command[], readonly (readonly [string, string])[]]>([
    [
      'extended',
      [extend(30, december1), letterEnded('extension', december1)],
      [
        ['o2', '2026-12-25'],
        ['o1', '2027-02-06'],
      ],
    ],
    [
      'stopped',
      [feeEstimate(december1), letterEnded('fee-estimate', december1)],
      [
        ['o2', '2026-12-25'],
        ['o1', '2027-01-07'],
      ],
    ],
    [
      'about to be extended',
      [extend(30, december1)],
      [
        ['o2', '2026-12-25'],
        ['o1', '2027-01-07'],
      ],
    ],
  ])(
    'leaves time that was %s to the request that it was told of, and owes the other beside it',
    (_what, before, owed) => {
      const state = caseAfter(access, ...before);
      const both = caseAfter(access, ...before, takeOver(theirs(november10)));
      expect(running(both).map(({ clock, id }) => [id, clock.dueOn])).toEqual(owed);
      expect(of(both)).toEqual(of(state));
      expect(decided(both, takeOver(theirs(november10)))).toEqual([]);
      const later = caseAfter(access, ...before, takeOver(theirs(november25)));
      expect(running(later).map(({ clock }) => clock.dueOn)).toContain('2027-01-09');
      const presumed = caseAfter(access, ...before, takeOver(theirs(november25, ['unrelated'], true)));
      expect(owes(presumed)).toContainEqual(['o2', 'access_request', true, '2027-01-09']);
    },
  );

  it('tells the writer the earlier date where a later one was told', () => {
    const acknowledged = [access, letters(acknowledgementSent())];
    expect(types(decided(caseAfter(...acknowledged), takeOver(theirs(november10))))).toEqual([
      'CaseTakenOver',
      'AcknowledgementOrdered',
    ]);
    expect(types(decided(caseAfter(...acknowledged), takeOver(theirs(november25))))).toEqual([
      'CaseTakenOver',
    ]);
    expect(types(decided(caseAfter(...acknowledged), takeOver(theirs(november10, ['question']))))).toEqual([
      'CaseTakenOver',
      'ObligationAdded',
    ]);
  });

  describe('what is only presumed', () => {
    it('is met by a clock of the law that runs from that day, or from before it', () => {
      for (const kind of ['access_request', 'correction_request'] as const) {
        const plain = open(mailAsking([kind]));
        const before = caseAfter(plain);
        const after = caseAfter(plain, takeOver(theirs(november25, ['unrelated'], true)));
        expect(owes(after)).toEqual(owes(before));
      }
    });

    it('is not lost where it began earlier: no later date', () => {
      const state = caseAfter(access, takeOver(theirs(november10, ['unrelated'], true)));
      expect(owes(state)).toEqual([['o1', 'access_request', false, '2026-12-25']]);
      const correction = caseAfter(
        open(mailAsking(['correction_request'])),
        takeOver(theirs(november10, ['unrelated'], true)),
      );
      expect(owes(correction)).toEqual([
        ['o2', 'access_request', true, '2026-12-25'],
        ['o1', 'correction_request', false, '2027-01-07'],
      ]);
    });

    it('is presumed here as well, where nothing of the law is owed', () => {
      const state = caseAfter(
        open(mailAsking(['question'])),
        takeOver(theirs(november10, ['unrelated'], true)),
      );
      expect(owes(state)).toContainEqual(['o2', 'access_request', true, '2026-12-25']);
    });

    it('does not swallow what was plainly asked there: only an officer’s word settles it', () => {
      const doubtful = caseAfter(open(inDoubt(mailAsking(['unrelated']))), takeOver(theirs(november25)));
      expect(owes(doubtful)).toEqual([
        ['o1', 'access_request', true, '2027-01-07'],
        ['o2', 'access_request', false, '2027-01-09'],
      ]);
    });
  });

  it('done again, by a process that died before it could say so, does nothing', () => {
    for (const from of [theirs(november10), theirs(november25, ['question', 'correction_request'])]) {
      const state = caseAfter(access, takeOver(from));
      expect(decided(state, takeOver(from, { at: december2 }))).toEqual([]);
    }
  });

  it('takes over what came there meanwhile, and that alone', () => {
    const from = theirs(november10);
    const state = caseAfter(access, takeOver(from));
    const more = { ...caseAfter(openedOn(november10), mailAt(december2, ['complaint'])), id: otherCase };
    expect(types(decided(state, takeOver(more, { at: december2 })))).toEqual([
      'CaseTakenOver',
      'ObligationAdded',
    ]);
  });

  it('takes nothing of a case that owes nothing', () => {
    const events = decided(caseAfter(access), takeOver(theirs(november10, ['unrelated'])));
    expect(events).toMatchObject([{ type: 'CaseTakenOver', earlier: [] }]);
  });

  it('takes on nothing of what was known of a person there', () => {
    const { authority, identity, knownSenders, marks, writer } = caseAfter(
      access,
      takeOver(theirs(november10)),
    );
    const before = caseAfter(access);
    expect({ authority, identity, knownSenders, marks, writer }).toEqual({
      authority: before.authority,
      identity: before.identity,
      knownSenders: before.knownSenders,
      marks: before.marks,
      writer: before.writer,
    });
  });

  const ofBea = another(open(mailAsking(['access_request'], { from: bea })));
  const ofNobody = another(open(mailAsking(['access_request'], { from: null })));
  const forwarded = { ...access, marks: ['forwarded-by-staff' as const] };
  const held = { ...access, marks: ['hold' as const] };
  it.each<readonly [string, readonly Command[], OpenedCase, string]>([
    ['of another writer', [access], ofBea, 'not-allowed'],
    ['of nobody', [access], ofNobody, 'not-allowed'],
    ['of nobody, by nobody', [open(mailAsking(['question'], { from: null }))], ofNobody, 'not-allowed'],
    ['of one who was the writer here before', [access, requester()], theirs(november10), 'not-allowed'],
    [
      'that a colleague forwarded, as this one: two people may be behind one colleague',
      [forwarded],
      another(forwarded),
      'no-address',
    ],
    ['that a colleague forwarded', [access], another(forwarded), 'no-address'],
    ['on hold, by one that is not', [access], another(held), 'not-allowed'],
    ['by a closed one', [access, answered('2026-12-01', december1)], theirs(november10), 'closed'],
    ['by one that is about to leave', [access, joinInto()], theirs(november10), 'not-allowed'],
  ])('is refused of a case %s', (_what, before, from, code) => {
    expect(refusalOf(caseAfter(...before), takeOver(from))[0]).toBe(code);
  });

  it('is possible once an officer has said that they are one person', () => {
    expect(types(decided(caseAfter(access, requester()), takeOver(ofBea)))).toContain('CaseTakenOver');
    expect(types(decided(caseAfter(held), takeOver(another(held))))).toContain('CaseTakenOver');
  });
});

describe('the case that has joined', () => {
  const two = open(mailAsking(['access_request', 'question']));

  it('ends what the other has taken, and is closed with a word to the officers', () => {
    const events = decided(caseAfter(two, joinInto()), joined(['o1', 'o2'], null, { at: december2 }));
    const ended = { type: 'ObligationEnded', at: december2, how: 'joined', by: officer };
    expect(events).toEqual([
      { ...ended, id: 'o2' },
      { ...ended, id: 'o1' },
      { type: 'CaseJoined', at: december2, into: otherCase, by: officer },
      { type: 'CaseClosed', at: december2, because: 'joined', by: officer },
    ]);
    expect(told(events)).toEqual(['confirmation joined to officers']);
    const state = caseAfter(two, joinInto(), joined(['o1', 'o2']));
    expect(state).toMatchObject({ stage: 'closed', joinedInto: otherCase });
  });

  it('goes on as it was where the other refused, and the officers are told why', () => {
    const events = decided(caseAfter(two, joinInto()), joined([], 'it is closed'));
    expect(events).toEqual([
      { type: 'JoinRefused', at: december1, into: otherCase, because: 'it is closed' },
    ]);
    expect(told(events)).toEqual(['confirmation join-refused to officers']);
    expect(caseAfter(two, joinInto(), joined([], 'it is closed'))).toEqual(caseAfter(two));
    expect(types(decided(caseAfter(two, joinInto(), joined([], 'no')), joinInto()))).toEqual(['JoinOrdered']);
  });

  it('does not end while something is owed that the other has not taken', () => {
    expect(refusalOf(caseAfter(two, joinInto()), joined(['o1']))[0]).toBe('not-allowed');
    const more = caseAfter(two, joinInto(), mailAt(december2, ['complaint']));
    expect(refusalOf(more, joined(['o1', 'o2']))[0]).toBe('not-allowed');
    expect(types(decided(more, joined(['o1', 'o2', 'o3'])))).toContain('CaseClosed');
  });

  it('is recorded once', () => {
    const state = caseAfter(two, joinInto(), joined(['o1', 'o2']));
    expect(decided(state, joined(['o1', 'o2']))).toEqual([]);
    expect(decided(state, joined([], 'it is closed'))).toEqual([]);
  });

  it('that was answered meanwhile is joined all the same, and closed once', () => {
    const over = caseAfter(access, joinInto(), answered('2026-12-01', december1));
    expect(types(decided(over, joined([])))).toEqual(['CaseJoined']);
  });

  it('is open again when an answer comes back that it had given before: it is owed here', () => {
    const half = [two, answer('question'), accepted(2, december1, idOf('question')), joinInto()];
    const gone = caseAfter(...half, joined([idOf('access_request')]));
    expect(types(decided(gone, bounce(2, december2)))).toEqual([
      'LetterBounced',
      'CaseReopened',
      'AnswerReturned',
    ]);
    const back = caseAfter(...half, joined([idOf('access_request')]), bounce(2, december2));
    expect([back.stage, back.joinedInto, of(back, 'question').status]).toEqual(['open', null, 'running']);
  });

  function idOf(kind: Kind): string {
    return of(caseAfter(two), kind).id;
  }
});
