import { describe, expect, it } from 'vitest';
import type { OpenedCase } from '../../lib/case/case.ts';
import { caseNumber } from '../../lib/case/case-id.ts';
import { caseRow } from '../../lib/cli/case-row.ts';
import {
  authorityInWords,
  identityInWords,
  otherCases,
  previewInWords,
  troubleInWords,
} from '../../lib/cli/case-words.ts';
import { caseAfter, committedAt, mailAsking, open, writing } from '../case/known.ts';

const mail = mailAsking(['access_request']);
const opened = caseAfter(open(mail));
const forAnother = caseAfter(open({ ...mail, understood: { ...mail.understood, writer: 'representative' } }));
const by = 'jordan';
const word = { how: 'customer number by telephone', by, at: committedAt };
const asked = {
  n: 1,
  address: 'ada@example.org',
  toWriter: true,
  at: committedAt,
  validUntil: '2026-12-07',
  tries: 0,
  reminded: false,
  provedAt: null,
};
const known = (identity: Partial<OpenedCase['identity']>): OpenedCase => ({
  ...opened,
  identity: { ...opened.identity, ...identity },
});
const may = (authority: Partial<OpenedCase['authority']>, state = forAnother): OpenedCase => ({
  ...state,
  authority: { ...state.authority, ...authority },
});

describe('who a writer is', () => {
  it.each([
    [opened, 'none', 'not confirmed'],
    [
      known({ asks: [asked] }),
      'asked',
      'not confirmed; a code was sent to ada@example.org, and counts until 2026-12-07',
    ],
    [
      known({
        asks: [
          { ...asked, provedAt: committedAt },
          { ...asked, n: 2, address: 'other@example.org' },
        ],
      }),
      'address-controlled',
      'not confirmed; a code came back from ada@example.org: whoever writes controls that address',
    ],
    [
      known({ asks: [asked], confirmed: word }),
      'confirmed',
      'confirmed: customer number by telephone (says jordan)',
    ],
  ])('%#', (state, identity, says) => {
    expect(caseRow(state, committedAt).identity).toBe(identity);
    expect(identityInWords(state)).toBe(says);
  });
});

describe('what lets a writer act for another', () => {
  it.each([
    [opened, 'not-needed', null],
    [forAnother, 'none', 'not confirmed'],
    [may({ askedAt: committedAt }), 'asked', 'not confirmed; asked for on 2026-11-23 09:00'],
    [
      may({ askedAt: committedAt, confirmed: word }),
      'confirmed',
      'confirmed: customer number by telephone (says jordan)',
    ],
    // An officer's word stands, whoever the writer was taken for.
    [may({ confirmed: word }, opened), 'confirmed', 'confirmed: customer number by telephone (says jordan)'],
  ])('%#', (state, authority, says) => {
    const row = caseRow(state, committedAt);
    expect(row.authority).toBe(authority);
    expect(authorityInWords(state, row)).toBe(says);
  });
});

describe('letters that wait for a yes', () => {
  const until = '2026-11-24T15:00:01.000Z';
  const made = caseAfter(
    open(mail),
    ...['p1', 'p2'].map((id) => ({
      type: 'SendMessage' as const,
      id,
      caseId: opened.id,
      at: committedAt,
      by,
      anyway: false,
      writing: {
        ...writing,
        files: [{ name: 'a.pdf', type: 'application/pdf', bytes: 1, sha256: 'b'.repeat(64) }],
      },
    })),
    {
      type: 'SettlePreview',
      id: 'no',
      caseId: opened.id,
      at: committedAt,
      by,
      how: 'discarded',
      code: 'p1',
    },
  );

  it('are listed until they are settled or too old', () => {
    expect(caseRow(made, until).previews).toEqual([
      { code: 'p2', letter: 'message', files: ['a.pdf'], by, until },
    ]);
    expect(caseRow(made, '2026-11-24T15:00:02.000Z').previews).toEqual([]);
    expect(caseRow(opened, until).previews).toEqual([]);
  });

  it('are told with what they carry and how they leave', () => {
    const [one] = caseRow(made, until).previews;
    expect(one === undefined ? '' : previewInWords(one)).toBe(
      'p2: message with a.pdf, by jordan; leaves on /yes p2 until 2026-11-24 09:00',
    );
  });
});

describe('what else stands with a case', () => {
  it('is the other case, before and after it is joined', () => {
    const other = 'bbbbbbbbbbbb';
    expect(caseRow(opened, committedAt)).toMatchObject({ joinedInto: null, takenOver: [] });
    expect(otherCases(opened)).toEqual([]);
    expect(otherCases({ ...opened, joining: other })).toEqual(['about to go on in PI-BBBB-BBBB-BBBB']);
    const joined = { ...opened, joining: other, joinedInto: other };
    expect(caseRow(joined, committedAt).joinedInto).toBe(caseNumber(other));
    expect(otherCases(joined)).toEqual(['goes on in PI-BBBB-BBBB-BBBB']);
    const taken = { ...opened, takenOver: [other] };
    expect(caseRow(taken, committedAt).takenOver).toEqual([caseNumber(other)]);
    expect(otherCases(taken)).toEqual(['PI-BBBB-BBBB-BBBB goes on here']);
  });

  it('is a letter that did not do its work', () => {
    const troubles = [
      { at: committedAt, letter: 'acknowledgement', how: 'withheld', why: 'budget-address' },
      { at: committedAt, letter: 'answer', how: 'bounced', why: '' },
      { at: committedAt, letter: 'notice', how: 'failed', why: 'no such mailbox' },
    ] as const;
    const row = caseRow({ ...opened, troubles: [...troubles] }, committedAt);
    expect(row.troubles).toEqual(troubles);
    expect(row.troubles.map(troubleInWords)).toEqual([
      '2026-11-23 09:00: acknowledgement withheld: budget address',
      '2026-11-23 09:00: answer came back undelivered',
      '2026-11-23 09:00: notice refused by the provider: no such mailbox',
    ]);
  });
});
