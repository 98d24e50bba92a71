import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { home } from '#platform/home.ts'
import { everyday } from './everyday.ts'
import { lacks } from './long/lacks.ts'
import { type Done, hasFailed, runSteps, type Step, say, summaryOf, vitest } from './steps.ts'

// `npm run test:long`: all of `npm test`, then what takes longer; what came of it is written into docs/assurance.md.
// `node tests/run-long.ts NAME …` runs only the steps so named, and says in the table that the others were not tried.

const nonsenseCount = 10_000
const longMinutes = 40

/** Each page in both languages by all rules, in the light and in the dark; every day, one of each. */
const inEveryWay: Step = {
  name: 'browser',
  promise: 'its pages in a real browser, in every way',
  run: () => vitest('browser', { environment: { EVERY_WAY: '1' }, minutes: longMinutes }),
}

const longer: Step[] = [
  {
    name: 'nonsense',
    promise: `${nonsenseCount} requests of nonsense`,
    run: () =>
      vitest('journeys', { only: 'nonsense', environment: { LIAISON_NONSENSE_COUNT: String(nonsenseCount) }, minutes: longMinutes }),
  },
  {
    name: 'treaties',
    promise: 'every question about treaties on twelve days',
    run: () => vitest('long', { only: 'treaty', minutes: longMinutes }),
  },
  { name: 'letters', promise: 'letters open in an office suite', run: () => vitest('long', { only: 'letters', minutes: longMinutes }) },
  { name: 'storms', promise: 'twenty storms of kill -9', run: () => vitest('long', { only: 'storms', minutes: longMinutes }) },
  {
    name: 'deeds',
    promise: 'twelve storms of kill -9 among members’ deeds',
    run: () => vitest('long', { only: 'deeds', minutes: longMinutes }),
  },
  {
    name: 'clones',
    promise: 'fresh clones, for root and for an ordinary user',
    run: () => vitest('long', { only: 'clone', minutes: longMinutes }),
  },
]

const git = (...args: string[]) => {
  try {
    return execFileSync('git', args, { cwd: home, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return ''
  }
}

const report = join(home, 'docs/assurance.md')
const begin = '<!-- Written by npm run test:long; do not edit below. -->'
const end = '<!-- End of what npm run test:long writes. -->'

function sectionOf(done: readonly Done[], missing: readonly string[]): string {
  const commit = git('rev-parse', '--short=12', 'HEAD') || 'unknown'
  const changed = git('status', '--porcelain') !== '' ? ', with changes not committed' : ''
  const [processor] = cpus()
  const machine = `${process.platform} ${process.arch}, Node ${process.versions.node}, ${cpus().length} × ${processor?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB`
  return [
    begin,
    '',
    `On ${new Date().toISOString().slice(0, 10)}, commit ${commit}${changed}. Machine: ${machine}.`,
    '',
    '| step | what it promises | passed | failed | skipped | seconds |',
    '|---|---|---|---|---|---|',
    ...done.map(
      ({ name, promise, passed, failed, skipped, seconds }) => `| ${name} | ${promise} | ${passed} | ${failed} | ${skipped} | ${seconds} |`,
    ),
    '',
    missing.length === 0 ? 'Nothing was left out.' : 'Left out, because the machine lacks it or it was not asked for:',
    ...(missing.length === 0 ? [] : ['', ...missing.map((one) => `- ${one}`)]),
    '',
    end,
  ].join('\n')
}

function write(section: string) {
  const text = readFileSync(report, 'utf8')
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error('docs/assurance.md has lost its marks')
  writeFileSync(report, text.slice(0, from) + section + text.slice(to + end.length))
}

const named = process.argv.slice(2)
const steps = [...everyday.map((step) => (step.name === inEveryWay.name ? inEveryWay : step)), ...longer]
const unknown = named.filter((name) => !steps.some((step) => step.name === name))
if (unknown.length > 0) throw new Error(`No step is called ${unknown.join(', ')}; there are ${steps.map(({ name }) => name).join(', ')}.`)
const chosen = steps.filter(({ name }) => named.length === 0 || named.includes(name))
const notTried = steps.filter((step) => !chosen.includes(step)).map(({ name, promise }) => `the step ${name}: ${promise}`)

const missing = lacks()
for (const one of missing) say(`Lacking ${one}.`)
const done = await runSteps(chosen)
write(sectionOf(done, [...missing, ...notTried]))
say('\nSummary, also in docs/assurance.md')
for (const one of missing) say(`  left out, lacking ${one}`)
for (const line of summaryOf(done)) say(line)
process.exitCode = hasFailed(done) ? 1 : 0
