import { createHash } from 'node:crypto';
import { buffer, text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import type { RawMail } from '../../lib/ports.ts';

type Envelope = {
  readonly sender: string;
  readonly recipients: readonly string[];
  readonly receivedAt: string;
};

/** Raw storage with its door: how a mail gets into it is the place's own affair. */
export type RawPlace = {
  readonly raw: RawMail;
  readonly receive: (id: string, bytes: Buffer, envelope: Envelope) => Promise<void>;
};

const envelope: Envelope = {
  sender: 'ada@example.org',
  recipients: ['privacy@plutomicro.com', 'privacy+label@plutomicro.com'],
  receivedAt: '2026-11-23T15:00:00.000Z',
};
const words = Buffer.from('From: ada@example.org\r\n\r\nPlease send me my file.\r\n');
const filed = { digest: 'd'.repeat(64), caseId: 'abcdefghjkmn' };

/** What every raw storage must do, whatever it stands on. `make` gives a fresh, empty one. */
export function rawContract(name: string, make: () => Promise<RawPlace>): void {
  describe(name, () => {
    it('gives a mail back as it came, its envelope, and its first bytes alone', async () => {
      const { raw } = await withMail(make, 'mail-0001');
      expect((await text(raw.open('mail-0001'))).endsWith(words.toString())).toBe(true);
      expect(await raw.reception('mail-0001')).toMatchObject({ id: 'mail-0001', ...envelope });
      expect(await buffer(raw.open('mail-0001', 5))).toHaveLength(5);
    });

    it('lists what is incoming, and no more what is kept; either can be read', async () => {
      const { raw, receive } = await withMail(make, 'mail-0001');
      await receive('mail-0002', words, envelope);
      expect(await listed(raw)).toEqual(['mail-0001', 'mail-0002']);
      await raw.keep('mail-0001', filed);
      expect(await listed(raw)).toEqual(['mail-0002']);
      expect((await text(raw.open('mail-0001'))).endsWith(words.toString())).toBe(true);
      expect(await raw.reception('mail-0001')).toMatchObject({ id: 'mail-0001', ...envelope });
    });

    it('keeps a mail that is kept already, by anybody and by two at once', async () => {
      const { raw } = await withMail(make, 'mail-0001');
      await Promise.all([raw.keep('mail-0001', filed), raw.keep('mail-0001', filed)]);
      await raw.keep('mail-0001', { ...filed, caseId: null });
      expect(await listed(raw)).toEqual([]);
      expect((await text(raw.open('mail-0001'))).endsWith(words.toString())).toBe(true);
    });

    it('says as a fault that a mail is nowhere', async () => {
      const { raw } = await make();
      await expect(text(raw.open('mail-none'))).rejects.toThrow('neither incoming nor kept');
      await expect(raw.reception('mail-none')).rejects.toThrow();
      await expect(raw.keep('mail-none', filed)).rejects.toThrow();
    });

    it('counts readings one by one, also of a kept mail, and forgets them when it is told to', async () => {
      const { raw } = await withMail(make, 'mail-0001');
      expect([await raw.countAttempt('mail-0001'), await raw.countAttempt('mail-0001')]).toEqual([1, 2]);
      await raw.keep('mail-0001', filed);
      expect(await raw.countAttempt('mail-0001')).toBe(3);
      await raw.forgetAttempts('mail-0001');
      await raw.forgetAttempts('mail-0001');
      expect(await raw.countAttempt('mail-0001')).toBe(1);
    });

    it('counts the readings of each mail apart', async () => {
      const { raw, receive } = await withMail(make, 'mail-0001');
      await receive('mail-00011', words, envelope);
      await raw.countAttempt('mail-00011');
      await raw.forgetAttempts('mail-0001');
      expect([await raw.countAttempt('mail-0001'), await raw.countAttempt('mail-00011')]).toEqual([1, 2]);
    });

    it('lets one composition of a letter stand, and gives it to everybody after', async () => {
      const { raw } = await make();
      const made = await Promise.all(
        ['first', 'second', 'third'].map((each) => raw.composed('letter.1.0', async () => Buffer.from(each))),
      );
      expect(new Set(made.map(String)).size).toBe(1);
      const again = await raw.composed('letter.1.0', () => Promise.reject(new Error('not composed again')));
      expect(again).toEqual(made[0]);
    });

    it('stores nothing of a letter that could not be composed', async () => {
      const { raw } = await make();
      const broken = raw.composed('letter.1.0', () => Promise.reject(new Error('no words')));
      await expect(broken).rejects.toThrow('no words');
      expect(String(await raw.composed('letter.1.0', async () => Buffer.from('words')))).toBe('words');
    });

    it('stores what an officer encloses under its SHA-256, twice as well as once', async () => {
      const { raw } = await make();
      const sha256 = createHash('sha256').update(words).digest('hex');
      expect([await raw.put(words), await raw.put(words)]).toEqual([sha256, sha256]);
      expect(await raw.get(sha256)).toEqual(words);
      await expect(raw.get('0'.repeat(64))).rejects.toThrow();
    });
  });
}

async function withMail(make: () => Promise<RawPlace>, id: string): Promise<RawPlace> {
  const place = await make();
  await place.receive(id, words, envelope);
  return place;
}

const listed = async (raw: RawMail) =>
  (await Array.fromAsync(raw.incoming(), (one) => one.id)).toSorted((a, b) => a.localeCompare(b));
