import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/no-network.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // The default leaves one core idle: on two cores that is half of them.
    maxWorkers: '100%',
    reporters: ['default'],
  },
});
