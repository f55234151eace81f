import { readFile, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { aFolder } from '../folder.ts';
import { run } from '../journey/child.ts';
import { typed } from './in-process.ts';
import { deliverRow, shownRow } from './rows.ts';

const at = ['--at', '2026-11-23T15:00:00Z', '--json'];
const exported = z.strictObject({
  id: z.int(),
  subject: z.string(),
  text: z.string(),
  kinds: z.array(z.string()),
  language: z.enum(['en', 'fr', 'other']),
});

/** An inbox with one case, opened by the sample of a writer who cannot log in to a web site. */
async function anInbox() {
  const folder = await aFolder();
  const beside = ['--data', join(folder, 'data'), ...at];
  const { rows } = await typed(200, 'deliver', 'samples/08-web-site-login.eml', ...beside);
  return { folder, beside, number: deliverRow.parse(rows()[0]).case ?? '' };
}

describe('kind and corrections', () => {
  it('an officer’s correction stands, is listed, and is exported without names', async () => {
    const { folder, beside, number } = await anInbox();
    const because = ['--because', 'asks for the file'];
    const done = await run('kind', number, 'access-request', 'question', ...because, ...beside);
    expect([done.code, done.rows]).toEqual([
      0,
      [{ case: number, kinds: ['access_request', 'question'], was: ['unrelated'] }],
    ]);
    const shown = shownRow.parse((await typed(200, 'show', number, ...beside)).rows()[0]);
    expect([shown.kinds, shown.dueOn, shown.basis]).toEqual([
      ['access_request', 'question'],
      expect.any(String),
      expect.any(String),
    ]);
    expect(shown.history.find(({ event }) => event.type === 'KindsCorrected')?.says).toBe(
      `kinds corrected from unrelated to access request, question, by ${userInfo().username} at the command line: asks for the file`,
    );
    expect((await typed(200, 'outbox', ...beside)).rows()).toHaveLength(2);

    const file = join(folder, 'examples.jsonl');
    const correction = {
      case: number,
      date: '2026-11-23',
      was: ['unrelated'],
      is: ['access_request', 'question'],
      why: 'asks for the file',
      by: `${userInfo().username} at the command line`,
    };
    // An export must not wear the mail out: after the third counted reading a mail is never parsed again.
    await typed(200, 'corrections', '--export', join(folder, 'before'), ...beside);
    expect((await run('corrections', '--export', file, ...beside)).rows).toEqual([
      correction,
      { exported: file, mails: 1, leftOut: [], next: expect.stringContaining('A person must read') },
    ]);
    const written = await readFile(file, 'utf8');
    const [line, ...rest] = written.trimEnd().split('\n');
    expect(rest).toEqual([]);
    expect(exported.parse(JSON.parse(line ?? ''))).toMatchObject({
      id: 1,
      kinds: ['access_request', 'question'],
      language: 'en',
    });
    const raw = await readFile('samples/08-web-site-login.eml', 'utf8');
    const [, name = '', address = ''] = /^From: "?([^"<]*?)"? <([^>]+)>/m.exec(raw) ?? [];
    expect(name).not.toBe('');
    for (const part of [...name.split(' '), address, number]) {
      expect(written.toLowerCase()).not.toContain(part.toLowerCase());
    }
    expect((await stat(file)).mode & 0o777).toBe(0o600);

    const again = await typed(200, 'corrections', '--export', file, ...beside);
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('name another')]);
    expect(await readFile(file, 'utf8')).toBe(written);
    const plain = await typed(200, 'corrections', ...beside.slice(0, -1));
    expect(plain.out.join('\n')).toContain(number);
  });

  it('answers wrong words with 2, and what it refuses with what, why and what to do', async () => {
    const { beside, number } = await anInbox();
    const why = ['--because', 'read by hand'];
    const tried = [
      [1, 'name the whole right set', [number, 'unrelated', ...why]],
      [1, 'say it with --because', [number, 'question', '--because', ' ']],
      [1, 'cases --all', ['PI-ABCD-EFGH-JKMN', 'question', ...why]],
      [2, 'needs --because', [number, 'question']],
      [2, 'is no kind', [number, 'parcel', ...why]],
      [2, 'stands alone', [number, 'unrelated', 'question', ...why]],
      [2, 'is no case number', ['PI-1', 'question', ...why]],
      [2, 'right kinds', [number, ...why]],
      [2, 'at most 1000', [number, 'question', '--because', 'x'.repeat(1001)]],
    ] as const;
    for (const [code, says, words] of tried) {
      const { code: answered, err, out } = await typed(200, 'kind', ...words, ...beside);
      expect([answered, out, err]).toEqual([code, [], expect.stringContaining(says)]);
    }
    expect((await typed(200, 'corrections', ...beside)).out).toEqual([]);
  });
});
