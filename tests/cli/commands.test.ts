import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../lib/cli/main.ts';
import { tableOf } from '../../lib/cli/print.ts';
import { aFolder } from '../folder.ts';
import { run, runIn } from '../journey/child.ts';
import { typed } from './in-process.ts';
import { caseRow, checkRow, classifyRow, deliverRow, dueRow, letterRow, shownRow, sweptRow } from './rows.ts';

const access = 'samples/01-access-request.eml';
const oldNode = existsSync('/usr/bin/node') ? '/usr/bin/node' : process.execPath;

// Each command is a process of its own here, once; whatever else it does is told in this process.
describe('the command line', () => {
  it('keeps its contract from delivery to the doctor, one JSON object a line', async () => {
    const folder = join(await aFolder(), 'data');
    const beside = ['--data', folder, '--at', '2026-11-23T15:00:00Z', '--json'];
    const delivered = (await run('deliver', access, 'samples/10-out-of-office.eml', ...beside)).rows.map(
      (row) => deliverRow.parse(row),
    );
    expect(
      delivered.map(({ outcome, dueOn, basis, autoReply }) => [outcome, dueOn, basis, autoReply.sent]),
    ).toEqual([
      ['opened', '2027-01-07', 'statutory', true],
      ['automatic', null, null, false],
    ]);
    const again = await typed(200, 'deliver', access, ...beside);
    expect(again.rows().map((row) => deliverRow.parse(row))).toMatchObject([
      { outcome: 'duplicate', case: delivered[0]?.case },
    ]);
    const listed = (await run('cases', ...beside)).rows.map((row) => caseRow.parse(row));
    expect(listed).toMatchObject([
      { case: delivered[0]?.case, daysLeft: 45, stage: 'open', primary: 'access_request' },
    ]);
    const shown = (await run('show', listed[0]?.case ?? '', ...beside)).rows.map((row) =>
      shownRow.parse(row),
    );
    expect(shown[0]?.history.map(({ event }) => event.type)).toEqual([
      'CaseOpened',
      'ObligationAdded',
      'LetterSent',
      'LetterSent',
      'MailRepeated',
    ]);
    const letters = (await run('outbox', ...beside)).rows.map((row) => letterRow.parse(row));
    expect(letters.map(({ letter, status, to }) => [letter, status, to])).toEqual([
      ['acknowledgement', 'sent', ['marta.kowalchuk@example.com']],
      ['notice', 'sent', ['officer@plutomicro.com']],
    ]);
    expect(letters.map(({ file }) => existsSync(file ?? ''))).toEqual([true, true]);
    expect((await run('sweep', ...beside)).rows.map((row) => sweptRow.parse(row))).toEqual([
      { reminders: 0, sent: 0, recovered: 0, failures: 0 },
    ]);
    expect((await run('doctor', ...beside)).rows.map((row) => checkRow.parse(row).ok)).not.toContain('no');
  });

  it('says what a mail is, and when a request is due', async () => {
    const { rows } = await run('classify', access, 'samples/10-out-of-office.eml', '--json');
    expect(
      rows
        .map((row) => classifyRow.parse(row))
        .map(({ statutoryClock, automatic }) => [statutoryClock, automatic.is]),
    ).toEqual([
      [true, false],
      [false, true],
    ]);
    const words = ['due', '--kind', 'access_request', '--received', '2026-11-26T15:00:00Z', '--json'];
    expect((await run(...words)).rows.map((row) => dueRow.parse(row))).toMatchObject([
      { statutoryDay: '2027-01-10', lastLawfulDay: '2027-01-11', targetDay: '2027-01-08' },
    ]);
    expect((await typed(200, ...words, '--extend', '31')).code).toBe(1);
  });

  it('answers wrong words with 2 and what cannot be done with 1, on stderr', async () => {
    const nowhere = join(await aFolder(), 'nothing here');
    const processes = [['fly'], ['deliver', 'no.eml', '--data', nowhere]];
    const ran = await Promise.all(processes.map((words) => run(...words)));
    expect(ran.map(({ code, stderr }) => [code, stderr.length > 0])).toEqual([
      [2, true],
      [1, true],
    ]);
    const others = [
      ['due', '--kind', 'x'],
      ['cases', '--colour'],
      ['cases', '--data', join(nowhere, 'either')],
    ];
    const told = await Promise.all(others.map((words) => typed(200, ...words)));
    expect(told.map(({ code, err, out }) => [code, err.length > 0, out])).toEqual([
      [2, true, []],
      [2, true, []],
      [1, true, []],
    ]);
    const nothing = await typed(200);
    expect([nothing.code, nothing.out[0], nothing.err]).toEqual([
      2,
      expect.stringMatching(/^privacy-inbox: /),
      '',
    ]);
  });

  it('is kept compiled in the installation, and a command brings only what it needs', async () => {
    const due = ['due', '--kind', 'question', '--received', '2026-11-23T15:00:00Z'];
    const { code, stderr } = await runIn({ env: { NODE_DEBUG_NATIVE: 'COMPILE_CACHE' } }, ...due);
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /reading cache from .+\/node_modules\/\.cache\/privacy-inbox\/.+ for \S+ \S+lib\/law\/clock\.ts/,
    );
    expect(stderr).not.toMatch(/client-dynamodb|dynalite|nodemailer|mailparser/);
  });

  it('helps with every command, by an example', async () => {
    for (const { name, load } of commands) {
      const { examples, usage } = await load();
      expect([name, examples.length > 0, usage.includes(name)]).toEqual([name, true, true]);
    }
    expect((await run('deliver', '--help')).stdout).toContain('examples:');
  });

  it('starts nothing on wrong settings, and makes no folder', async () => {
    const folder = await aFolder();
    const file = join(folder, 'firm.json');
    await writeFile(
      file,
      JSON.stringify({
        ...JSON.parse(readFileSync('settings.json', 'utf8')),
        officers: [],
        addresses: ['x'],
      }),
    );
    const { code, stderr } = await run('start', '--settings', file, '--data', join(folder, 'data'));
    expect([code, existsSync(join(folder, 'data'))]).toEqual([1, false]);
    expect(stderr).toMatch(/officers: [\s\S]*addresses\.0: |addresses\.0: [\s\S]*officers: /);
  });

  it('runs under the system’s own Node, however old, by handing over', async () => {
    const { rows } = await runIn(
      { node: oldNode },
      'due',
      '--kind',
      'question',
      '--received',
      '2026-11-23T15:00:00Z',
      '--json',
    );
    expect(rows).toMatchObject([{ basis: 'house', statutoryDay: null }]);
  });
});

describe('a table', () => {
  it('fits its columns, cuts no case number, and lets no stranger’s letters move the cursor', () => {
    const hostile = `\u001b[31mred\u001b[0m\u202e\r\nnew line ${'x'.repeat(200)}`;
    const lines = tableOf(['CASE!', 'FROM', 'SUBJECT'], [['PI-ABCD-EFGH-JKMN', hostile, hostile]], 80);
    expect(lines.every((line) => [...line].length <= 80)).toBe(true);
    expect(lines[2]).toContain('PI-ABCD-EFGH-JKMN');
    expect(lines.join('')).not.toMatch(/[\p{Cc}\u202e]/u);
  });
});
