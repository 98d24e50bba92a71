import { defineConfig } from 'vitest/config'

// Kinds of test: those beside their subject (a clone of one prepared database for each file that asks), journeys through
// the real program, pages in a real browser, and what takes long. All run with nothing but npm.
const wholeProgram = {
  globalSetup: ['tests/site.ts'],
  testTimeout: 120_000,
  hookTimeout: 240_000,
  fileParallelism: false,
}

export default defineConfig({
  test: {
    // Tests name calendar days and accept clocks as arguments; none may depend on the machine's zone.
    env: { TZ: 'America/St_Johns' },
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    reporters: ['default'],
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          include: ['src/**/*.test.ts', 'tests/walls/**/*.test.ts', 'tests/relevance/**/*.test.ts'],
          globalSetup: ['tests/cluster.ts'],
        },
      },
      { extends: true, test: { name: 'journeys', include: ['tests/journeys/**/*.test.ts'], ...wholeProgram } },
      // Two files at once: a browser waits for its pages as often as it works.
      { extends: true, test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], ...wholeProgram, fileParallelism: true } },
      // Only by `npm run test:long`.
      {
        extends: true,
        test: {
          name: 'long',
          include: ['tests/long/**/*.test.ts'],
          testTimeout: 1_200_000,
          hookTimeout: 1_200_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
