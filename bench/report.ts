import type { ChangeShown } from './change.ts'
import { type ComparedTwice, type CompareTimes, compareRatioMax } from './compare.ts'
import type { Contender } from './contender.ts'
import type { Grown } from './grown.ts'
import type { ImportTimes } from './import.ts'
import { processorRatioOf, type Round, ratioOf, type Spread, spreadOf } from './rounds.ts'
import type { TableTimes } from './table.ts'
import type { Weight } from './weight.ts'

export const profileBytesMax = 100_000

type Goal = { ours: string; other: string; atLeast: number; words: string }

const goals: Goal[] = [
  { ours: 'profile-uncached', other: 'kit-hello', atLeast: 0.7, words: 'profile made anew : bare SvelteKit page (a) hello' },
  { ours: 'profile-uncached', other: 'kit-same', atLeast: 0.7, words: 'profile made anew : bare SvelteKit page (b) same bytes' },
  { ours: 'answer-uncached', other: 'kit-answer', atLeast: 0.7, words: 'API made anew : bare SvelteKit endpoint, same bytes' },
  { ours: 'profile-cached', other: 'node-page', atLeast: 0.4, words: 'profile cached : bare Node server, same bytes' },
  { ours: 'answer-cached', other: 'node-answer', atLeast: 0.4, words: 'API cached : bare Node server, same bytes' },
  { ours: 'profile-uncached', other: 'mediawiki', atLeast: 25, words: 'profile made anew : MediaWiki, parser cache on' },
]

/** Ratios that say where we stand and have no goal. */
const standings: [ours: string, other: string, words: string][] = [
  ['profile-unremembered', 'kit-hello', 'profile from the database : bare SvelteKit page (a)'],
  ['states-uncached', 'kit-hello', '/en/countries made anew : bare SvelteKit page (a)'],
  ['about-uncached', 'kit-hello', '/en/about made anew : bare SvelteKit page (a)'],
  ['profile-cached', 'nginx', 'profile cached : nginx with the file'],
  ['profile-cached', 'mediawiki', 'profile cached : MediaWiki, parser cache on'],
]

export type Verdict = { words: string; ratio: Spread; byProcessor: number | undefined; atLeast?: number; met?: boolean }

export const verdicts = (rounds: readonly Round[]): Verdict[] => {
  const measured = (key: string) => rounds.every(({ readings }) => key in readings)
  return [
    ...goals
      .filter(({ ours, other }) => measured(ours) && measured(other))
      .map(({ ours, other, atLeast, words }) => {
        const [ratio, byProcessor] = [ratioOf(rounds, ours, other), processorRatioOf(rounds, ours, other)]
        return { words, ratio, byProcessor, atLeast, met: ratio.median >= atLeast }
      }),
    ...standings
      .filter(([ours, other]) => measured(ours) && measured(other))
      .map(([ours, other, words]) => ({ words, ratio: ratioOf(rounds, ours, other), byProcessor: processorRatioOf(rounds, ours, other) })),
  ]
}

const table = (rows: readonly (readonly string[])[]) => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)))
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - [...cell].length)
        return column === 0 ? cell + space : space + cell
      })
      .join('  ')
      .trimEnd(),
  )
}

const whole = (figure: number) => Math.round(figure).toLocaleString('en-GB')
const exact = (figure: number) => (figure >= 10 ? figure.toFixed(1) : figure.toFixed(2))
const spread = ({ median, min, max }: Spread, words: (figure: number) => string) => `${words(median)} [${words(min)}..${words(max)}]`
const word = (met: boolean) => (met ? 'pass' : 'miss')

export const speedLines = (contenders: readonly Contender[], rounds: readonly Round[]) => [
  ...table([
    ['requests per second: median [min..max]', 'req/s', 'p50 ms', 'p99 ms', 'CPU ms/req', 'failed'],
    ...contenders.map(({ key, name }) => {
      const all = rounds.flatMap(({ readings }) => readings[key] ?? [])
      const processor = all.flatMap(({ processorMs }) => processorMs ?? [])
      return [
        name,
        spread(spreadOf(all.map(({ perSecond }) => perSecond)), whole),
        exact(spreadOf(all.map(({ p50Ms }) => p50Ms)).median),
        exact(spreadOf(all.map(({ p99Ms }) => p99Ms)).median),
        processor.length > 0 ? spreadOf(processor).median.toFixed(3) : '–',
        whole(all.reduce((sum, { failures }) => sum + failures, 0)),
      ]
    }),
  ]),
]

export const verdictLines = (all: readonly Verdict[]) =>
  table([
    ['ratios, round by round: median [min..max]', 'ratio', 'by CPU', 'goal', ''],
    ...all.map(({ words, ratio, byProcessor, atLeast, met }) => [
      words,
      spread(ratio, exact),
      byProcessor === undefined ? '–' : exact(byProcessor),
      atLeast === undefined ? '' : `≥ ${atLeast}`,
      met === undefined ? '' : word(met),
    ]),
  ])

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1)

export const weightLines = (weights: readonly Weight[]) =>
  table([
    ['profile all told, kB over the wire', 'HTML', 'CSS', 'fonts', 'rest', 'whole', `goal ≤ ${profileBytesMax / 1000}`],
    ...weights.map(({ iso2, encoding, html, css, fonts, rest, whole: sum }) => [
      `${iso2}, ${encoding === 'br' ? 'brotli' : encoding}`,
      ...[html, css, fonts, rest, sum].map(kilobytes),
      word(sum <= profileBytesMax),
    ]),
  ])

export const importLines = ({ files, facts, migrateSeconds, emptySeconds, againSeconds, againAllSame }: ImportTimes) => [
  `import of ${files} files, ${whole(facts)} facts: ${exact(emptySeconds)} s into an empty database (migrations ${exact(migrateSeconds)} s before), ` +
    `${exact(againSeconds)} s once more (${againAllSame ? 'all the same' : 'NOT all the same'})`,
]

export const tableLines = ({ bytes, rows, sqlMs, anewMs, keptMs, ratio }: TableTimes) => [
  `/data/facts.csv of everything (${whole(rows)} rows, ${kilobytes(bytes)} kB): made anew ${spread(anewMs, exact)} ms, kept ${spread(keptMs, exact)} ms; ` +
    `its SQL alone ${spread(sqlMs, exact)} ms; anew : SQL ${exact(ratio)}`,
]

export const changeLines = ({ shownAtOnce, firstRequestMs, nextRequestMs }: ChangeShown) => [
  `a published change shows on the next request: ${word(shownAtOnce)} (${exact(firstRequestMs)} ms, the request after it ${exact(nextRequestMs)} ms)`,
]

const compareLine = (said: string, { days, cells, sqlMs, madeMs }: CompareTimes) =>
  `comparison of all states, ${whole(cells)} cells, on ${days} past days, ${said}: p95 ${exact(madeMs)} ms, its bare query ${exact(sqlMs)} ms, ` +
  `ratio ${exact(madeMs / sqlMs)} (goal ≤ ${compareRatioMax}): ${word(madeMs <= compareRatioMax * sqlMs)}`

export const compareLines = ({ now, before }: ComparedTwice) => [
  compareLine('as said now', now),
  compareLine('as said on as many earlier days', before),
]

export const grownLines = ([alone, ...grown]: readonly Grown[]) => {
  if (!alone) return []
  const row = ({ history, facts, compared, pages }: Grown) => [
    `${history === 'none' ? 'the edition alone' : `30 editions before it, ${history}`}: ${whole(facts)} facts`,
    ...[compared.now, compared.before].flatMap(({ sqlMedianMs, madeMedianMs }) => [sqlMedianMs, madeMedianMs]).map(exact),
    ...pages.map(({ medianMs }, index) => `${exact(medianMs)} (× ${exact(medianMs / (alone.pages[index]?.medianMs ?? Number.NaN))})`),
  ]
  return table([
    ['median in ms, as facts grow', 'SQL now', 'made now', 'SQL before', 'made before', ...alone.pages.map(({ path }) => path)],
    ...[alone, ...grown].map(row),
  ])
}
