import { existsSync, statfsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { apart, long } from './tests/apart.ts';

/** Where Linux keeps files in memory. */
const inMemory = '/dev/shm';
const enough = 2 * 1024 ** 3;

// No test cuts the power: what a process that was killed had written is there in memory as on a disk, and is there sooner.
if (process.env['TMPDIR'] === undefined && freeIn(inMemory) > enough) process.env['TMPDIR'] = inMemory;

function freeIn(folder: string): number {
  const found = existsSync(folder) ? statfsSync(folder) : null;
  return found === null ? 0 : found.bavail * found.bsize;
}

export default defineConfig({
  test: {
    setupFiles: ['tests/no-network.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // The default leaves one core idle: on two cores that is half of them.
    maxWorkers: '100%',
    reporters: ['default'],
    projects: [
      // To load all modules anew for each file took small tests longer than the tests themselves.
      {
        extends: true,
        test: {
          name: 'together',
          include: ['tests/**/*.test.ts'],
          exclude: [...apart, ...long],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'apart', include: apart } },
      { extends: true, test: { name: 'long', include: long } },
    ],
  },
});
