import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { aFolder } from '../folder.ts';
import { mail } from '../world.ts';
import { typed } from './in-process.ts';
import { caseRow } from './rows.ts';

const past: (() => Promise<void>)[] = [];
const at = '2026-11-23T15:00:00Z';
let data: readonly string[] = [];
const names = new Map<string, string>();

/** Five cases on one morning, one of them closed. */
beforeAll(async () => {
  const folder = await aFolder((work) => void past.unshift(work));
  data = ['--data', join(folder, 'data')];
  const writers: readonly (readonly [string, string, string])[] = [
    [
      'access',
      'ada@example.org',
      'Please send me a copy of the personal information that you hold about me.',
    ],
    [
      'correction',
      'Bob@Example.org',
      'Please correct the spelling of my name in your records; it is wrong there.',
    ],
    ['question', 'eve@example.com', 'Why do you need my date of birth for the newsletter? Please explain.'],
    [
      'complaint',
      'eve@example.com',
      'I want to make a complaint about how you handled my personal information.',
    ],
    ['doubt', 'finn@example.net', 'Hello, it is about my things. You know what I mean, my rights and so on.'],
  ];
  for (const [name, from, text] of writers) {
    const file = join(folder, `${name}.eml`);
    await writeFile(file, mail(text, { From: from }));
    const [row] = (await typed(80, 'deliver', file, ...data, '--at', at, '--json')).rows();
    names.set(caseRow.pick({ case: true }).parse(row).case, name);
  }
  const [question] = [...names].find(([, name]) => name === 'question') ?? [''];
  const closed = await typed(80, 'do', question, '/close answered by telephone', ...data, '--at', at);
  expect([closed.code, closed.err]).toEqual([0, '']);
  return async () => {
    for (const work of past) await work();
  };
});

async function listed(now: string, ...words: readonly string[]): Promise<readonly string[]> {
  const { code, err, rows } = await typed(80, 'cases', ...words, ...data, '--at', now, '--json');
  expect([code, err]).toEqual([0, '']);
  return rows()
    .map((row) => names.get(caseRow.parse(row).case) ?? '?')
    .toSorted();
}

describe('cases', () => {
  it.each([
    [[], ['access', 'complaint', 'correction', 'doubt']],
    [['--open'], ['access', 'complaint', 'correction', 'doubt']],
    [['--all'], ['access', 'complaint', 'correction', 'doubt', 'question']],
    [['--late'], []],
    // A doubt runs by the law's clock for access.
    [
      ['--kind', 'access'],
      ['access', 'doubt'],
    ],
    [
      ['--kind', 'Access-Request,'],
      ['access', 'doubt'],
    ],
    [['--kind', 'complaint'], ['complaint']],
    [['--kind', 'question'], []],
    [['--kind', 'question', '--all'], ['question']],
    [['--kind', 'breach_report', '--all'], []],
    [['--review'], ['doubt']],
    [['--due', '0'], []],
    [['--due', '30'], ['complaint']],
    [
      ['--due', '45'],
      ['access', 'complaint', 'correction', 'doubt'],
    ],
    [
      ['--from', '@example.org'],
      ['access', 'correction'],
    ],
    [['--from', ' BOB@'], ['correction']],
    [
      ['--from', 'eve', '--all'],
      ['complaint', 'question'],
    ],
    [['--from', 'eve', '--all', '--kind', 'complaint'], ['complaint']],
    [['--from', 'nobody'], []],
    [['--review', '--kind', 'access', '--due', '45', '--from', 'finn', '--open'], ['doubt']],
    [['--review', '--from', 'ada'], []],
  ])('%j', async (words, found) => {
    expect(await listed(at, ...words)).toEqual(found);
  });

  it('counts what is past due as due, and house targets as late', async () => {
    const later = '2026-12-28T18:00:00Z';
    expect(await listed(later, '--late')).toEqual(['complaint']);
    expect(await listed(later, '--due', '0')).toEqual(['complaint']);
    expect(await listed(later, '--late', '--kind', 'access')).toEqual([]);
    const years = '2027-03-01T18:00:00Z';
    expect(await listed(years, '--late')).toEqual(['access', 'complaint', 'correction', 'doubt']);
    expect(await listed(years, '--late', '--from', 'ada', '--due', '0')).toEqual(['access']);
  });

  it.each([
    ['"erasure" is no kind; the kinds are breach_report', ['--kind', 'erasure']],
    ['"acess" is no kind; did you mean access?', ['--kind', 'acess']],
    ['"" is no kind', ['--kind', '']],
    ['--due needs a whole number of days, such as 7, not "soon"', ['--due', 'soon']],
    ['--due needs a whole number of days', ['--due', '1.5']],
    ['--due needs a whole number of days', ['--due', '']],
    ['--due', ['--due', '-5']],
    ['--due needs a whole number of days', ['--due=-5']],
    ['--from needs a part of an address', ['--from', '  ']],
    ['--kind', ['--kind']],
    ['choose one of --open, --late and --all', ['--late', '--all']],
    ['show takes a case number', ['PI-ABCD-EFGH-JKMN']],
    ['--overdue', ['--overdue']],
  ])('answers 2 and says: %s', async (why, words) => {
    const { code, err, out } = await typed(80, 'cases', ...words, ...data);
    expect([code, out, err]).toEqual([2, [], expect.stringContaining(why)]);
    expect(err).toContain('usage: privacy-inbox cases');
  });

  it.each([80, 100, 140])('fits %i columns without cutting number or date', async (columns) => {
    const { out } = await typed(columns, 'cases', '--all', ...data, '--at', '2027-03-01T18:00:00Z');
    const [head = '', , ...body] = out;
    for (const line of out) expect([...line].length).toBeLessThanOrEqual(columns);
    expect(body.map((line) => names.get(line.slice(0, 17))).toSorted()).toEqual(
      [...names.values()].toSorted(),
    );
    const due = head.indexOf('DUE');
    for (const line of body) expect(line.slice(due, due + 10)).toMatch(/^(?:\d{4}-\d{2}-\d{2}|-)\s*/);
    expect(head.includes('BY LAW')).toBe(columns >= 100);
  });

  it('helps with every filter', async () => {
    const { code, out } = await typed(80, 'cases', '--help');
    expect(code).toBe(0);
    for (const option of ['--kind KIND', '--due DAYS', '--review', '--from TEXT'])
      expect(out.filter((line) => line.includes(option)).length).toBeGreaterThan(0);
  });
});
