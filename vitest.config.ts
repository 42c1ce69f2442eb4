import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/seed.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Worker threads of the engine are started from tests too; two processes are what two cores carry.
    pool: 'forks',
    maxWorkers: 2,
  },
});
