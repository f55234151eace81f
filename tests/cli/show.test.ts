import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { printable } from '../../lib/cli/print.ts';
import { aFolder } from '../folder.ts';
import { typed } from './in-process.ts';
import { caseRow, deliverRow, shownRow } from './rows.ts';

const past: (() => Promise<void>)[] = [];
const reason =
  'the customer gave the number of the account, the date of birth and the last two invoices by telephone on Monday';
const bare = (text: string) => printable(text).replace(/\s/g, '');
let beside: readonly string[] = [];
let number = '';

/** A case with a code asked for, a confirmed identity, a long word of an officer and a letter that waits for a yes. */
beforeAll(async () => {
  const folder = await aFolder((work) => void past.unshift(work));
  beside = ['--data', join(folder, 'data'), '--at', '2026-11-23T15:00:00Z'];
  const { rows } = await typed(80, 'deliver', 'samples/01-access-request.eml', ...beside, '--json');
  number = deliverRow.parse(rows()[0]).case ?? '';
  const [letter, file] = [join(folder, 'letter.txt'), join(folder, 'the whole file.pdf')];
  await Promise.all([writeFile(letter, 'Dear Marta,\n\nhere it is.'), writeFile(file, '%PDF')]);
  for (const words of [
    ['/identity ask'],
    [`/identity confirmed ${reason}`],
    [`/kind access question because ${reason} and also asks ${'x'.repeat(90)}`],
    ['/answer access all', '--text', letter, '--attach', file],
  ]) {
    const [line = '', ...more] = words;
    const done = await typed(80, 'do', number, line, ...more, ...beside);
    expect([done.code, done.err]).toEqual([0, '']);
  }
  return async () => {
    for (const work of past) await work();
  };
});

describe('show', () => {
  it.each([80, 60])('fits %i columns and loses nothing of history and proof', async (columns) => {
    const [shown] = (await typed(columns, 'show', number, ...beside, '--json'))
      .rows()
      .map((row) => shownRow.parse(row));
    const { code, out } = await typed(columns, 'show', number, ...beside);
    expect(code).toBe(0);
    for (const line of out) expect([...line].length).toBeLessThanOrEqual(columns);
    expect(out.join('\n')).not.toContain('…');

    const history = out.slice(out.findIndex((line) => line.startsWith('ALBERTA TIME')) + 2);
    expect(bare(history.map((line) => line.slice(18)).join(''))).toBe(
      bare((shown?.history ?? []).map(({ says }) => says).join('')),
    );
    expect(history.filter((line) => /^2026-11-23 09:00 {2}\S/.test(line))).toHaveLength(
      shown?.history.length ?? 0,
    );
    expect(history.some((line) => /^ {18}\S/.test(line))).toBe(true);

    for (const { id, proof } of shown?.obligations ?? []) {
      const from = out.findIndex((line) => line.startsWith(`why ${id} is due`));
      const rest = out.slice(from + 3);
      const steps = rest.slice(0, rest.indexOf(''));
      const at = (out[from + 1] ?? '').indexOf('STEP');
      expect(bare(steps.map((line) => line.slice(at)).join(''))).toBe(
        bare(proof.map(({ rule }) => rule).join('')),
      );
      expect(steps.filter((line) => /^\d{4}-\d{2}-\d{2} {2}/.test(line))).toHaveLength(proof.length);
    }
  });

  it('says who the writer is, and which letter waits for a yes', async () => {
    const { out } = await typed(200, 'show', number, ...beside);
    const said = (name: string) => out.filter((line) => line.startsWith(name)).map((line) => line.slice(10));
    expect(said('identity')).toEqual([expect.stringContaining(`confirmed: ${reason} (says `)]);
    expect(said('authority')).toEqual([]);
    expect(said('preview')).toEqual([
      expect.stringMatching(/^p1: answer with the whole file\.pdf, by .* until 2026-11-24 09:00$/),
    ]);
    expect(said('joined')).toEqual([]);
    expect(said('trouble')).toEqual([]);
  });

  it('says the same in JSON', async () => {
    const { rows } = await typed(80, 'show', number, ...beside, '--json');
    expect(shownRow.parse(rows()[0])).toMatchObject({
      identity: 'confirmed',
      authority: 'not-needed',
      previews: [{ code: 'p1', letter: 'answer', files: ['the whole file.pdf'] }],
      joinedInto: null,
      takenOver: [],
      troubles: [],
    });
  });

  it.each([
    [2, 'show needs one case number', []],
    [2, '"PI-1" is no case number', ['PI-1']],
    [2, 'show needs one case number', ['PI-ABCD-EFGH-JKMN', 'PI-ABCD-EFGH-JKMN']],
    [1, 'there is no case PI-ZZZZ-ZZZZ-ZZZZ', ['PI-ZZZZ-ZZZZ-ZZZZ']],
  ])('answers %i where it cannot: %s', async (code, why, words) => {
    const shown = await typed(80, 'show', ...words, ...beside);
    expect([shown.code, shown.out, shown.err]).toEqual([code, [], expect.stringContaining(why)]);
  });
});

describe('do', () => {
  it.each([
    ['/spam', '--text', 'text'],
    ['/yes p1', '--attach', 'file'],
    ['/extend 30 b', '--attach', 'file'],
    ['/received 2026-11-20 by courier', '--text', 'text'],
  ])('%s takes nothing along that would go nowhere: %s', async (line, option, what) => {
    const file = join(beside[1] ?? '', '..', 'letter.txt');
    const done = await typed(80, 'do', number, line, option, file, ...beside);
    expect([done.code, done.out, done.err]).toEqual([
      2,
      [],
      expect.stringContaining(`nothing was done: that command takes no ${what}`),
    ]);
  });

  it.each([
    ['/anwser access all', 'did you mean /answer access part 24(3)(b)?'],
    ['/answer access everything', '"everything" is no section'],
    ['/help', 'that command is for mail'],
    ['/new access by post', 'a new case is filed by: do new'],
    ['/requester officer@plutomicro.com', 'is an address of the inbox or of its officers'],
  ])('%s is wrong usage, and changes nothing', async (line, why) => {
    const before = await typed(80, 'show', number, ...beside, '--json');
    const done = await typed(80, 'do', number, line, ...beside);
    expect([done.code, done.out, done.err]).toEqual([2, [], expect.stringContaining(why)]);
    expect((await typed(80, 'show', number, ...beside, '--json')).out).toEqual(before.out);
  });
});

describe('do new', () => {
  const line = '/new access received 2026-11-20 by post from ada@example.org Ada Example';

  it.each([
    [line, '/close it', 'read as a command'],
    [line, 'Dear firm,\n- /close it\nmy file', 'commands stand above the text'],
  ])('%j with the text %j files nothing', async (typedLine, text, why) => {
    const file = join(beside[1] ?? '', '..', 'paper.txt');
    await writeFile(file, text);
    const before = await typed(80, 'cases', '--all', ...beside, '--json');
    const done = await typed(80, 'do', 'new', typedLine, '--text', file, ...beside);
    expect([done.code, done.out, done.err]).toEqual([1, [], expect.stringContaining(why)]);
    expect((await typed(80, 'cases', '--all', ...beside, '--json')).out).toEqual(before.out);
  });

  it('files what was said on paper, with the day it came, whatever it looks like', async () => {
    const file = join(beside[1] ?? '', '..', 'paper.txt');
    await writeFile(file, 'Dear firm,\n\nOn Monday I wrote:\n> send my file\n');
    const done = await typed(80, 'do', 'new', line, '--text', file, '--attach', file, ...beside, '--json');
    expect([done.code, done.err]).toEqual([0, '']);
    const { rows } = await typed(80, 'cases', '--from', 'ada@example.org', ...beside, '--json');
    expect(rows().map((row) => caseRow.parse(row))).toMatchObject([
      { primary: 'access_request', dueOn: '2027-01-04', requester: 'ada@example.org' },
    ]);
  });
});
