import { defineConfig } from 'vitest/config'

// Two kinds of test: those beside their subject (a clone of one prepared database for each file that asks), and the
// journeys, which start the real program and a real browser. Both run with nothing but npm.
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
        test: { name: 'rooms', include: ['src/**/*.test.ts', 'tests/walls/**/*.test.ts'], globalSetup: ['tests/cluster.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
