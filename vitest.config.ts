import { resolve } from 'node:path';
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
    // Threads and programs that tests start by the hundred find their modules compiled.
    env: { NODE_COMPILE_CACHE: resolve('node_modules/.cache/compiled') },
  },
});
