import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { partsFolder } from '../../lib/local/parts.ts';
import { rawFolder } from '../../lib/local/raw-folder.ts';
import { aFolder } from '../folder.ts';

/** What was forced to disk, and under which name it was put, in this order. */
const done: string[] = [];
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return {
    ...real,
    writeFile: async (...all: Parameters<typeof real.writeFile>) => {
      await real.writeFile(...all);
      const [, , options] = all;
      const isFlushed = typeof options === 'object' && options !== null && options.flush === true;
      done.push(isFlushed ? 'flushed' : 'written');
    },
    link: async (...all: Parameters<typeof real.link>) => {
      await real.link(...all);
      done.push('named');
    },
    open: async (...all: Parameters<typeof real.open>) => {
      const handle = await real.open(...all);
      const sync = handle.sync.bind(handle);
      handle.sync = async () => {
        await sync();
        done.push('folder');
      };
      return handle;
    },
  };
});
afterEach(() => void done.splice(0));

async function aRawFolder() {
  const folder = await aFolder();
  const parts = await partsFolder(folder, 'process-1');
  const raw = await rawFolder(join(folder, 'raw'), 'process-1', parts);
  done.splice(0);
  return { enclosed: join(folder, 'raw', 'enclosed'), parts, raw };
}

describe('what an officer writes or encloses', () => {
  it('stands under the SHA-256 of its bytes, and comes back as it was', async () => {
    const { enclosed, raw } = await aRawFolder();
    // FIPS 180-4: of nothing, and of "abc".
    const nothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(await raw.put(Buffer.alloc(0))).toBe(nothing);
    expect(await raw.put(new TextEncoder().encode('abc'))).toBe(abc);
    const bytes = Buffer.from(Array.from({ length: 100_000 }, (_, n) => n % 256));
    const key = await raw.put(bytes);
    expect((await raw.get(key)).equals(bytes)).toBe(true);
    // A view into more bytes than its own, as a parser hands them over.
    const view = new Uint8Array(bytes.buffer, bytes.byteOffset + 10, 3);
    expect([...(await raw.get(await raw.put(view)))]).toEqual([10, 11, 12]);
    expect((await raw.get(nothing)).length).toBe(0);
    expect((await stat(join(enclosed, abc))).mode & 0o777).toBe(0o600);
  });

  it('is put once, however often and by however many it is put at a time', async () => {
    const { enclosed, raw, parts } = await aRawFolder();
    const keys = await Promise.all(Array.from({ length: 20 }, () => raw.put(Buffer.from('the same'))));
    expect(new Set(keys).size).toBe(1);
    expect(await readdir(enclosed)).toEqual([keys[0]]);
    const { ino, mtimeMs } = await stat(join(enclosed, keys[0] ?? ''));
    expect(await raw.put(Buffer.from('the same'))).toBe(keys[0]);
    expect(await stat(join(enclosed, keys[0] ?? ''))).toMatchObject({ ino, mtimeMs });
    expect(await readdir(parts)).toEqual([]);
  });

  it('is on disk before it has its name, and the name before it is answered', async () => {
    const { raw } = await aRawFolder();
    await raw.put(Buffer.from('a letter'));
    expect(done).toEqual(['flushed', 'named', 'folder']);
    // The name may be there by another process that has not forced it to disk yet.
    done.splice(0);
    await raw.put(Buffer.from('a letter'));
    expect(done).toEqual(['flushed', 'folder']);
  });

  it('that was never put is a fault', async () => {
    const { raw } = await aRawFolder();
    await expect(raw.get('0'.repeat(64))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
