import { defineConfig } from 'vitest/config';

/** Folders whose tests keep everything in values of their own: their files share the modules of a process, which are loaded once. */
const SHARING = ['catalog', 'config', 'conversation', 'dialogues', 'domain', 'templates'].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);

/** Played in a copy that has grown by them. */
const TOYS = 'test/extending/toys/**';

const shared = {
  setupFiles: ['test/support/property-seed.ts'],
  globalSetup: ['test/support/engines/engines-setup.ts'],
  // Tests that start processes take their time on a busy machine.
  testTimeout: 60_000,
  hookTimeout: 180_000,
  pool: 'forks' as const,
};

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: process.env.PICTURES
      ? // `npm run pictures` takes the pictures of the handbook by the same runner.
        [{ test: { ...shared, name: 'pictures', include: ['test/pictures/*.ts'] } }]
      : [
          { test: { ...shared, name: 'sharing', include: SHARING, isolate: false } },
          { test: { ...shared, name: 'apart', include: ['test/**/*.test.ts'], exclude: [...SHARING, TOYS] } },
        ],
  },
});
