import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // `npm run pictures` takes the pictures of the handbook by the same runner.
    include: process.env.PICTURES ? ['test/pictures/*.ts'] : ['test/**/*.test.ts'],
    setupFiles: ['test/support/property-seed.ts'],
    globalSetup: ['test/support/engines/engines-setup.ts'],
    // Tests that start processes take their time on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 180_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
