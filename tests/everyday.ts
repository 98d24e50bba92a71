import { oneTest, runTool, type Step, vitest } from './steps.ts'

// What `npm test` runs, in this order: the quick ones that read before the slow ones that do.
export const everyday: Step[] = [
  {
    name: 'style',
    promise: 'format and lint',
    run: () => oneTest(runTool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '--colors=off'])),
  },
  {
    name: 'types',
    promise: 'every file, pages included, as strictly as the compiler can',
    run: async () => {
      const synced = await runTool('@sveltejs/kit/svelte-kit.js', ['sync'])
      if (synced.code !== 0) return oneTest(Promise.resolve(synced))
      return oneTest(runTool('svelte-check/bin/svelte-check', ['--fail-on-warnings', '--no-color']))
    },
  },
  {
    name: 'walls',
    promise: 'who opens whose door',
    run: () =>
      oneTest(
        runTool('dependency-cruiser/bin/dependency-cruiser.mjs', [
          '--config',
          '.dependency-cruiser.js',
          'src',
          'tests',
          'bench',
          'bootstrap',
        ]),
      ),
  },
  { name: 'rooms', promise: 'tests beside their subject, on a real database', run: () => vitest('rooms') },
  { name: 'journeys', promise: 'the real program, from outside', run: () => vitest('journeys') },
  { name: 'browser', promise: 'its pages in a real browser', run: () => vitest('browser') },
]
