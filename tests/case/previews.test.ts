import { describe, expect, it } from 'vitest';
import type { Command } from '../../lib/case/commands.ts';
import { caseEvent } from '../../lib/case/events.ts';
import { mostPreviews } from '../../lib/case/previews.ts';
import { mostFiles, type Writing } from '../../lib/case/writing.ts';
import { fits } from '../../lib/store/items.ts';
import {
  answered,
  bounce,
  caseAfter,
  caseId,
  correct,
  decided,
  extend,
  mailAsking,
  open,
  receivedOn,
  writing,
} from './known.ts';
import { of, refusalOf, told, types } from './time-known.ts';
import {
  accepted,
  ada,
  answer,
  close,
  colleague,
  confirmIdentity,
  dayMs,
  december1,
  december2,
  ends,
  file,
  later,
  mailAt,
  no,
  officer,
  ordered,
  record,
  reopen,
  requester,
  send,
  yes,
} from './words-known.ts';

const access = open(mailAsking(['access_request']));
const question = open(mailAsking(['question']));
const known = [access, confirmIdentity()] as const;
const withFile = { writing: { files: [file] } };
const shown = answer('access_request', 'all', [], withFile);
const slipped = { writing: { slips: ['the text names another case, PI-BBBB-BBBB-BBBB'] } };
const nextDay = later(december1, dayMs);

const would = {
  type: 'AnswerOrdered',
  at: december1,
  id: 'o1',
  outcome: 'all',
  sections: [],
  body: writing.body,
  files: [file],
  contact: writing.contact,
  overridden: [],
  by: officer,
} as const;

describe('a letter with a file, or one that is meant anyway', () => {
  it('is shown to the officers, whole and with its recipient, and does not leave', () => {
    const state = caseAfter(...known);
    expect(decided(state, shown)).toEqual([
      {
        type: 'PreviewMade',
        at: december1,
        code: 'p1',
        until: nextDay,
        by: officer,
        would,
        closes: null,
        to: ada,
      },
    ]);
    const { type: _type, at: _at, id, by: _by, overridden, ...words } = would;
    expect(ordered(state, shown)).toEqual([
      {
        letter: 'preview',
        audience: 'officers',
        receptionId: 'reception-1',
        at: december1,
        code: 'p1',
        until: nextDay,
        by: officer,
        recipient: ada,
        overridden,
        would: {
          letter: 'answer',
          audience: 'writer',
          receptionId: 'reception-1',
          at: december1,
          obligation: id,
          ...words,
        },
      },
    ]);
    expect(of(caseAfter(...known, shown))).toEqual(of(state));
  });

  const letters: readonly (readonly [string, (said: object) => Command])[] = [
    ['an answer', (said) => answer(null, 'done', [], said)],
    ['a message', send],
    [
      'a closing letter',
      (said) => close('answered on our site', { writing: { body: writing.body }, ...said }),
    ],
  ];

  it.each(letters)('is previewed: %s', (_what, letter) => {
    const state = caseAfter(question);
    const body = { body: writing.body };
    // What stands below /close may be a mail program's own: a closing letter is always read first.
    expect(told(decided(state, letter({ writing: body })))).toEqual([
      expect.stringMatching(/^(answer to writer|message to writer|preview to officers)$/),
    ]);
    for (const said of [
      { writing: { ...body, files: [file] } },
      { writing: body, anyway: true },
      { writing: { ...body, files: [file] }, anyway: true },
      { writing: { ...body, ...slipped.writing }, anyway: true },
    ])
      expect(told(decided(state, letter(said)))).toEqual(['preview to officers']);
  });

  it.each(letters)(
    'is not even shown where a slip was found and nobody says it is meant: %s',
    (_what, letter) => {
      const state = caseAfter(question);
      for (const files of [[], [file]]) {
        const said = { writing: { body: writing.body, files, ...slipped.writing } };
        expect(refusalOf(state, letter(said))).toEqual([
          'slip',
          expect.stringMatching(/nothing was sent: the text names another case.*the word anyway/),
        ]);
      }
    },
  );

  it('keeps what its officer was warned of, and nothing where there was nothing', () => {
    const state = caseAfter(question);
    const warned = decided(state, send({ ...slipped, anyway: true }));
    expect(warned).toMatchObject([{ would: { overridden: slipped.writing.slips } }]);
    expect(decided(state, send({ anyway: true }))).toMatchObject([{ would: { overridden: [] } }]);
  });

  it('to an address from which a letter came back is refused, and shown when it is meant', () => {
    const back = caseAfter(question, send(), record(ends('message', 2, null)), bounce(2, december2));
    expect(back.undeliverable).toEqual([ada.address]);
    expect(refusalOf(back, send())).toEqual([
      'slip',
      expect.stringContaining('a letter to ada@example.org came back'),
    ]);
    expect(decided(back, send({ anyway: true }))).toMatchObject([
      { type: 'PreviewMade', would: { overridden: ['a letter to ada@example.org came back'] } },
    ]);
    expect(types(decided(back, requester({ name: 'Ada', address: 'ada@example.net' })))).toContain(
      'RequesterSet',
    );
  });

  it('with all the files that a letter takes can be written, as a preview and when it leaves', () => {
    const files = Array.from({ length: mostFiles }, (_, n) => ({
      ...file,
      name: `${n}`.padEnd(200, 'x'),
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    }));
    const slips = Array.from({ length: 5 }, (_, n) => `${n}`.padEnd(300, 'x'));
    const state = caseAfter(...known);
    const command = answer('access_request', 'all', [], { writing: { files, slips }, anyway: true });
    const after = caseAfter(...known, command);
    for (const [before, one] of [
      [state, command],
      [after, yes()],
    ] as const) {
      const commit = { caseId, n: 3, commandId: 'c', at: december1, events: [...decided(before, one)] };
      const letters = ordered(before, one).map((order) => ({ ...order, to: [ada.address] }));
      expect(fits({ ...commit, letters })).toBe(true);
    }
  });
});

describe('a yes', () => {
  it('sends exactly what the preview has shown', () => {
    const state = caseAfter(...known, shown);
    const events = decided(state, yes('p1', { at: december2, by: colleague }));
    expect(events).toEqual([
      { type: 'PreviewSettled', at: december2, code: 'p1', how: 'sent', by: colleague },
      { ...would, at: december2 },
    ]);
    expect(told(events)).toEqual(['answer to writer']);
    for (const event of events) expect(caseEvent.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
  });

  it('is the officer’s own word: the letter names whom it named in the preview', () => {
    const asked = caseAfter(...known, shown, yes('p1', { by: colleague }));
    expect(of(asked).sending).toEqual({ what: 'answer', outcome: 'all', by: officer });
  });

  it('is in time to the millisecond: 24 hours and no more', () => {
    const state = caseAfter(...known, shown);
    for (const code of [null, 'p1'])
      expect(types(decided(state, yes(code, { at: nextDay })))).toEqual(['PreviewSettled', 'AnswerOrdered']);
    const after = { at: later(nextDay, 1) };
    expect(refusalOf(state, yes('p1', after))).toEqual([
      'too-late',
      'preview p1 is more than 24 hours old: give the command again',
    ]);
    expect(refusalOf(state, yes(null, after))).toEqual([
      'not-owed',
      expect.stringContaining('more than 24 hours old'),
    ]);
    expect(refusalOf(state, no('p1', after))[0]).toBe('too-late');
  });

  it('said twice sends once', () => {
    const state = caseAfter(...known, shown, yes());
    expect(refusalOf(state, yes('p1'))).toEqual(['stands-already', 'preview p1 is sent already']);
    expect(refusalOf(state, yes())[0]).toBe('not-owed');
  });

  it('to a preview there never was finds nothing', () => {
    expect(refusalOf(caseAfter(...known), yes())[0]).toBe('not-owed');
    expect(refusalOf(caseAfter(...known, shown), yes('p2'))).toEqual([
      'not-owed',
      'the case has no preview p2',
    ]);
  });

  it('without its code is enough for the only one, whoever made it', () => {
    const state = caseAfter(...known, shown);
    for (const by of [officer, colleague])
      expect(decided(state, yes(null, { by }))[0]).toMatchObject({ code: 'p1', by });
  });

  it('without its code does not choose between two', () => {
    const state = caseAfter(...known, shown, send(withFile));
    expect(refusalOf(state, yes())).toEqual(['which', 'say which preview: /yes p1 or /yes p2']);
    expect(refusalOf(state, no())[0]).toBe('which');
    expect(decided(state, yes('p2'))).toMatchObject([{ code: 'p2' }, { type: 'MessageOrdered' }]);
  });

  it('without its code is not one for a colleague’s letter, where the officer may mean an own one of that day', () => {
    const state = caseAfter(...known, shown, send({ ...withFile, by: colleague }), yes('p1'));
    expect(refusalOf(state, yes())).toEqual(['which', 'say which preview: /yes p2']);
    expect(decided(state, yes(null, { by: colleague }))).toMatchObject([{ code: 'p2' }, {}]);
    expect(decided(state, yes('p2'))).toMatchObject([{ code: 'p2', by: officer }, {}]);
  });

  it('without its code may be for a colleague’s letter a day later, when no other is left to be meant', () => {
    const tomorrow = later(nextDay, 1);
    const theirs = send({ ...withFile, by: colleague, at: later(december1, 60_000) });
    const state = caseAfter(...known, shown, no('p1'), theirs);
    expect(refusalOf(state, yes(null, { at: nextDay }))[0]).toBe('which');
    expect(decided(state, yes(null, { at: tomorrow }))).toMatchObject([{ code: 'p2' }, {}]);
  });

  it('after a no sends nothing', () => {
    const state = caseAfter(...known, shown, no());
    expect(decided(caseAfter(...known, shown), no())).toEqual([
      { type: 'PreviewSettled', at: december1, code: 'p1', how: 'discarded', by: officer },
    ]);
    expect(told(decided(caseAfter(...known, shown), no()))).toEqual([]);
    expect(refusalOf(state, yes('p1'))).toEqual(['stands-already', 'preview p1 is taken back']);
  });

  it('finds the last ten of a case, and the codes go on', () => {
    const many = Array.from({ length: mostPreviews + 2 }, () => send(withFile));
    const state = caseAfter(question, ...many);
    expect(state.previews.map(({ code }) => code)).toEqual(
      Array.from({ length: mostPreviews }, (_, n) => `p${n + 3}`),
    );
    expect(refusalOf(state, yes('p2'))[0]).toBe('not-owed');
    expect(decided(state, yes('p3'))).toMatchObject([{ code: 'p3' }, {}]);
    expect(decided(state, send(withFile))).toMatchObject([{ code: 'p13' }]);
  });
});

describe('a preview is void', () => {
  const changes: readonly (readonly [string, Command])[] = [
    ['another requester', requester()],
    ['another day of receipt', receivedOn('2026-11-20', '', december1)],
    ['other kinds', { ...correct(['access_request', 'question']), at: december1 }],
  ];
  it.each(changes)('after %s: what it would say, or to whom, has changed', (_what, change) => {
    const state = caseAfter(...known, shown, change);
    expect(refusalOf(state, yes('p1'))).toEqual([
      'stands-already',
      'preview p1 is void, for the case has changed since: give the command again',
    ]);
    expect(refusalOf(state, yes())[0]).toBe('not-owed');
  });

  it('for good: setting the requester back brings back neither it nor the identity', () => {
    const state = caseAfter(...known, shown, requester(), requester(ada));
    expect(refusalOf(state, yes('p1'))[0]).toBe('stands-already');
    expect(refusalOf(state, shown)[0]).toBe('not-identified');
  });

  it('and a sent one stays sent', () => {
    const state = caseAfter(question, send(withFile), yes(), requester());
    expect(state.previews.map(({ status }) => status)).toEqual(['sent']);
  });
});

describe('a yes is weighed as the case stands then', () => {
  it.each<readonly [string, Command, string]>([
    ['answered by another way meanwhile', answered('2026-12-01', december1), 'closed'],
    ['with an extension on its way', extend(10, december1), 'stands-already'],
    ['with the answer on its way', answer('access_request', 'all'), 'stands-already'],
  ])('%s: refused', (_what, meanwhile, code) => {
    expect(refusalOf(caseAfter(...known, shown, meanwhile), yes())[0]).toBe(code);
  });

  it('closed: refused, and open again it may leave', () => {
    const two = [open(mailAsking(['access_request', 'question'])), confirmIdentity()];
    const message = [...two, send(withFile), answered('2026-12-01', december1)];
    const over = [...message, answer('question'), accepted(5, december1, 'o2')];
    const closed = caseAfter(...over);
    expect(closed.stage).toBe('closed');
    expect(refusalOf(closed, yes())[0]).toBe('closed');
    expect(types(decided(closed, no()))).toEqual(['PreviewSettled']);
    expect(types(decided(caseAfter(...over, reopen()), yes()))).toEqual(['PreviewSettled', 'MessageOrdered']);
  });

  it('with a letter come back since: refused, for nobody was warned of it', () => {
    const sent = [...known, send(), record(ends('message', 3, null)), shown, bounce(3, december1)];
    expect(refusalOf(caseAfter(...sent), yes())).toEqual(['slip', expect.stringContaining('came back')]);
    const meant = { ...shown, anyway: true };
    expect(types(decided(caseAfter(...sent, meant), yes('p2')))).toEqual(['PreviewSettled', 'AnswerOrdered']);
  });

  it('with other words of the officer on the case: they change nothing in it', () => {
    const state = caseAfter(...known, shown, send(), record(ends('message', 4, null)));
    expect(decided(state, yes())[1]).toEqual(would);
  });
});

describe('the closing letter of a case', () => {
  const said = (odd: Partial<Writing> = {}) => ({ writing: { body: writing.body, files: [file], ...odd } });
  const closing = close('answered on our site', said());

  it('closes nothing while it is a preview', () => {
    expect(decided(caseAfter(question), closing)).toMatchObject([
      { type: 'PreviewMade', closes: 'answered on our site', would: { type: 'ClosingOrdered' } },
    ]);
    expect(caseAfter(question, closing).stage).toBe('open');
  });

  it('closes the case for its reason with the yes, by the word of the officer who wrote it', () => {
    const events = decided(caseAfter(question, closing), yes(null, { at: december2, by: colleague }));
    const because = 'answered on our site';
    expect(events).toMatchObject([
      { type: 'PreviewSettled', how: 'sent', by: colleague },
      { type: 'ClosingOrdered', at: december2, files: [file], by: officer },
      { type: 'ObligationEnded', at: december2, id: 'o1', how: 'not-owed', because, by: officer },
      { type: 'CaseClosed', at: december2, because: 'officer', words: because, by: officer },
    ]);
    expect(told(events)).toEqual(['closing to writer']);
  });

  it('takes files alone', () => {
    expect(types(decided(caseAfter(question), close('see the file', said({ body: null }))))).toEqual([
      'PreviewMade',
    ]);
  });

  it('does not close over what the law asks for since', () => {
    const state = caseAfter(question, closing, mailAt(december2, ['access_request']));
    expect(refusalOf(state, yes('p1', { at: december2 }))[0]).toBe('stands-already');
    expect(refusalOf(state, yes(null, { at: december2 }))[0]).toBe('not-owed');
  });

  it('does not close over a question that came since: nobody has read it', () => {
    const state = caseAfter(question, closing, mailAt(december2, ['complaint']));
    expect(refusalOf(state, yes('p1', { at: december2 }))[0]).toBe('stands-already');
  });

  it('does not close over an answer that came back since', () => {
    const two = [open(mailAsking(['question', 'complaint'])), answer('question'), accepted(2)];
    const back = caseAfter(...two, closing, bounce(2, december2));
    expect(refusalOf(back, yes('p1', { at: december2 }))[0]).toBe('stands-already');
    expect(refusalOf(caseAfter(...two, closing), yes('p2'))[0]).toBe('not-owed');
    expect(types(decided(caseAfter(...two, closing), yes('p1')))).toContain('CaseClosed');
  });

  it('does not close over an answer on its way', () => {
    const state = caseAfter(question, closing, answer('question'));
    expect(refusalOf(state, yes())[0]).toBe('stands-already');
  });
});
