import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf, textOf } from '../../lib/cli/given.ts';
import { aFolder } from '../folder.ts';

async function aFile(name: string, content: string | Uint8Array): Promise<string> {
  const file = join(await aFolder(), name);
  await writeFile(file, content);
  return file;
}

describe('the text an officer names', () => {
  it('is read as UTF-8, without blanks around it or the mark that some editors put in front', async () => {
    expect(textOf(await aFile('a.txt', '\n Dear Ada,\r\n\r\nvoilà – 李 \n\n'))).toBe(
      'Dear Ada,\r\n\r\nvoilà – 李',
    );
    expect(textOf(await aFile('a.txt', '\ufeffDear Ada'))).toBe('Dear Ada');
    expect(textOf(await aFile('a.txt', ''))).toBe('');
    expect(textOf(undefined)).toBe('');
    expect(textOf(true)).toBe('');
  });

  it.each([
    ['Latin-1', Buffer.from('voilà', 'latin1')],
    ['UTF-16 of Windows', Buffer.from('\ufeffDear Ada', 'utf16le')],
    ['UTF-16 without its mark', Buffer.from('Dear Ada', 'utf16le')],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex')],
  ])('in another encoding is refused: %s', async (_, bytes) => {
    const file = await aFile('a.txt', bytes);
    expect(() => textOf(file)).toThrow('is no text in UTF-8');
  });

  it('has a length that a person reads', async () => {
    expect(textOf(await aFile('a.txt', 'é'.repeat(40_000))).length).toBe(40_000);
    const long = await aFile('a.txt', 'é'.repeat(40_001));
    expect(() => textOf(long)).toThrow('has 40001 characters; at most 40000 are read');
    const huge = await aFile('a.txt', '');
    await truncate(huge, 3e9);
    expect(() => textOf(huge)).toThrow('larger than any letter can carry; nothing was done');
  });
});

describe('the files an officer encloses', () => {
  it('are read as they are, by the last part of their name and the type of their ending', async () => {
    const bytes = Buffer.from([0, 255, 13, 10, 0]);
    const files = [await aFile('A b.PDF', bytes), await aFile('CON.xyz', ''), await aFile('été', 'x')];
    expect(filesOf(files)).toEqual([
      { name: 'A b.PDF', type: 'application/pdf', content: bytes },
      { name: '_CON.xyz', type: 'application/octet-stream', content: Buffer.alloc(0) },
      { name: 'été', type: 'application/octet-stream', content: Buffer.from('x') },
    ]);
    expect(filesOf([])).toEqual([]);
  });

  it('that cannot be read are named, and nothing is done', async () => {
    const folder = await aFolder();
    for (const file of [folder, join(folder, 'nowhere.pdf'), '', '\u0000'])
      expect(() => filesOf([file])).toThrow('the file cannot be read; nothing was done');
    expect(() => textOf(join(folder, 'nowhere.txt'))).toThrow(join(folder, 'nowhere.txt'));
  });

  it('are together no more than a letter could carry', async () => {
    const half = await aFile('half.zip', '');
    await truncate(half, 6 * 1024 * 1024);
    const byte = await aFile('byte.txt', 'x');
    expect(filesOf([half, half]).map(({ content }) => content.length)).toEqual([6_291_456, 6_291_456]);
    expect(() => filesOf([half, half, byte])).toThrow('byte.txt is larger than any letter can carry');
  });
});
