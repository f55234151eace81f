import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseMail } from '../../lib/mail/parse.ts';
import { bundle } from '../../lib/stack/bundle.ts';
import { defaultProvider } from '../../lib/stack/stand-ins/credentials.ts';
import { aFolder } from '../folder.ts';

const root = join(import.meta.dirname, '..', '..');
const mails = join(root, 'tests', 'mails');

describe('mail read by what is deployed', () => {
  let bundled = parseMail;
  beforeAll(async () => {
    let over = async () => {};
    const folder = await aFolder((work) => {
      over = work;
    });
    bundle(join(root, 'lib', 'mail', 'parse.ts'), folder);
    // By Node itself: the test runner would rewrite a megabyte first.
    bundled = createRequire(import.meta.url)(join(folder, 'index.mjs')).parseMail;
    return () => over();
  });
  const sameOfBoth = async (raw: Buffer) => {
    const read = await bundled(Readable.from([raw]));
    expect(read).toEqual(await parseMail(Readable.from([raw])));
    return read;
  };

  it('says what it says to the sources, every golden mail', async () => {
    const files = readdirSync(mails).filter((file) => file.endsWith('.eml'));
    expect(files.length).toBeGreaterThan(150);
    for (const file of files) await sameOfBoth(readFileSync(join(mails, file)));
  });

  it.each(charsets())('in %s has the same letters', async (charset) => {
    const read = await sameOfBoth(mailIn(charset));
    // A reader that does not know a charset takes each byte for the letter of that number.
    expect(read).not.toHaveProperty('text', expect.stringContaining(upperHalf.toString('latin1')));
  });
});

describe('the keys of a function', () => {
  afterEach(() => void vi.unstubAllEnvs());
  const given = (id: string, secret: string, token: string | undefined) => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', id);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', secret);
    vi.stubEnv('AWS_SESSION_TOKEN', token);
    return defaultProvider()();
  };

  it('are those of its environment, with the token of its role', async () => {
    expect(await given('an id', 'a secret', 'a token')).toEqual({
      accessKeyId: 'an id',
      secretAccessKey: 'a secret',
      sessionToken: 'a token',
    });
  });

  it('have no token where the environment has none', async () => {
    expect(await given('an id', 'a secret', undefined)).toEqual({
      accessKeyId: 'an id',
      secretAccessKey: 'a secret',
    });
  });

  it.each([
    ['', 'a secret'],
    ['an id', ''],
  ])('are missing where half of them is, and its other half is in no message', async (id, secret) => {
    const why = 'the environment lacks AWS_ACCESS_KEY_ID or AWS_SECRET_ACCESS_KEY';
    await expect(given(id, secret, 'a token')).rejects.toThrow(why);
  });
});

describe('one copy of libmime for two', () => {
  it('stands in for the same version', () => {
    const mailparser = createRequire(createRequire(import.meta.url).resolve('mailparser'));
    const splitter = createRequire(mailparser.resolve('@zone-eu/mailsplit'));
    const [theirs, its] = [mailparser, splitter].map((asker) =>
      readFileSync(asker.resolve('libmime/package.json'), 'utf8'),
    );
    expect(its).toBe(theirs);
  });
});

/** Every value of a byte above those of ASCII's letters and signs, in pairs such as charsets of two bytes are made of. */
const upperHalf = Buffer.from(Array.from({ length: 90 }, (_, n) => [0xb0 + (n % 30), 0xa1 + n]).flat());

function mailIn(charset: string): Buffer {
  return Buffer.concat([
    Buffer.from(
      `From: ada@example.org\r\nTo: privacy@plutomicro.com\r\nSubject: =?${charset}?Q?=B0=A1?=\r\nContent-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n`,
    ),
    upperHalf,
    Buffer.from('\r\n'),
  ]);
}

function charsets(): string[] {
  return [
    ...['big5', 'big5-hkscs', 'gb2312', 'gbk', 'gb18030', 'euc-kr', 'ks_c_5601-1987'],
    ...['shift_jis', 'euc-jp', 'iso-2022-jp', 'koi8-r', 'koi8-u', 'tis-620', 'windows-874'],
    ...['windows-1250', 'windows-1251', 'windows-1253', 'windows-1255', 'windows-1256', 'windows-1257'],
    ...['iso-8859-2', 'iso-8859-5', 'iso-8859-7', 'iso-8859-8', 'macintosh', 'ibm437', 'cp850', 'utf-16le'],
  ];
}
