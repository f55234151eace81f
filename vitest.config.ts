import { defineConfig } from 'vitest/config';
import { apart } from './tests/apart.ts';

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
        test: { name: 'together', include: ['tests/**/*.test.ts'], exclude: apart, isolate: false },
      },
      { extends: true, test: { name: 'apart', include: apart } },
    ],
  },
});
