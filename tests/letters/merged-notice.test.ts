import { describe, expect, it } from 'vitest';
import { type MergedNoticeFacts, mergedNotice } from '../../lib/letters/merged-notice.ts';
import { wordsOf } from './given-letters.ts';

const hour: MergedNoticeFacts = {
  hour: 'Mon 23 November 2026, 14:00',
  commands: 'List them with: cases --open',
  cases: [
    { caseNumber: 'PI-AAAA-AAAA-AAAA', primary: 'unrelated', dueOn: null, review: false },
    { caseNumber: 'PI-BBBB-BBBB-BBBB', primary: 'access_request', dueOn: '2027-01-07', review: true },
    { caseNumber: 'PI-CCCC-CCCC-CCCC', primary: 'question', dueOn: '2026-12-07', review: false },
    { caseNumber: 'PI-DDDD-DDDD-DDDD', primary: 'breach_report', dueOn: '2027-02-01', review: false },
  ],
};

describe('the notice of an hour with too many new cases', () => {
  it('counts them in the subject, breaches apart', () => {
    expect(mergedNotice(hour).subject).toBe('4 new cases, 1 possible breach: Mon 23 November 2026, 14:00');
  });

  it('lists breaches first and then by date', () => {
    expect(mergedNotice(hour).text.match(/^- .*$/gm)).toEqual([
      '- PI-DDDD-DDDD-DDDD: possible breach, first date Mon 1 February 2027',
      '- PI-CCCC-CCCC-CCCC: privacy question, first date Mon 7 December 2026',
      '- PI-BBBB-BBBB-BBBB: access request, first date Thu 7 January 2027 (to be checked)',
      '- PI-AAAA-AAAA-AAAA: not about privacy, nothing due',
    ]);
  });

  it('says how to answer before the list, in both forms', () => {
    const { text, html } = mergedNotice(hour);
    expect(text.indexOf('cases --open')).toBeLessThan(text.indexOf('PI-DDDD'));
    expect(wordsOf(html)).toContain('List them with: cases --open');
  });

  it('stays deliverable in a flood, and counts what it leaves out', () => {
    const cases = Array.from({ length: 10_000 }, (_, n) => ({
      caseNumber: `PI-${n}`,
      primary: 'question' as const,
      dueOn: '2026-12-07',
      review: false,
    }));
    const { text } = mergedNotice({ ...hour, cases });
    expect(text.match(/^- /gm)).toHaveLength(501);
    expect(text).toContain('- and 9500 more with later dates');
  });
});
