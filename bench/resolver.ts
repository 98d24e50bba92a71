import { carriedBook } from '#domains/cooperate/carried-book.ts'
import { resolve } from '#domains/cooperate/resolve.ts'
import type { TreatyBook } from '#domains/treaties/model.ts'
import { type Spread, spreadOf } from './rounds.ts'

// The resolver in bulk, beside two things it cannot well be quicker than: a script that reads the same tables as they
// stand and only says what is in force (no ranking, no conditions, no trace), and writing its answer as JSON.

const answerMsMax = 0.2
const sweepSecondsMax = 60
const rounds = 5
const questionsARound = 20_000
const days = ['1985-06-01', '1999-12-31', '2004-02-29', '2012-01-01', '2017-05-22', '2020-12-31', '2022-09-16', '2026-11-21']

export type ResolverTimes = {
  firstMs: number
  answerMs: Spread
  plainMs: Spread
  writingMs: Spread
  sweepAnswers: number
  sweepSeconds: number
}

type Asked = { from: string; to: string; measure: string; on: string }

/** Questions spread over the whole space, the same each time. */
const questionsOf = ({ states, measures }: TreatyBook): Asked[] =>
  Array.from({ length: questionsARound }, (_, n) => {
    const from = (n * 37) % states.length
    const to = (from + 1 + ((n * 53) % (states.length - 1))) % states.length
    return {
      from: states[from] ?? '',
      to: states[to] ?? '',
      measure: measures[(n * 29) % measures.length]?.code ?? '',
      on: days[n % days.length] ?? '',
    }
  })

const bindsOn = ({ instruments }: TreatyBook, id: string, state: string, on: string) => {
  const entry = instruments.find((instrument) => instrument.id === id)?.participants[state]
  return entry?.party === true && (entry.inForce ?? '9999') <= on && on < (entry.ceasedOn ?? '9999')
}

const readPlainly = (book: TreatyBook, { from, to, measure, on }: Asked) =>
  book.rules.filter(
    (rule) => rule.measure === measure && bindsOn(book, rule.instrument, from, on) && bindsOn(book, rule.instrument, to, on),
  )

const perQuestion = (asked: readonly Asked[], work: (question: Asked) => unknown) => {
  const since = performance.now()
  for (const question of asked) work(question)
  return (performance.now() - since) / asked.length
}

const sweep = (book: TreatyBook, on: string) => {
  let answers = 0
  const since = performance.now()
  for (const from of book.states)
    for (const to of book.states.filter((state) => state !== from))
      for (const { code } of book.measures) answers += resolve(book, { from, to, measure: code, on }).length
  return { sweepAnswers: answers, sweepSeconds: (performance.now() - since) / 1000 }
}

export function timeResolver(): ResolverTimes {
  const book = carriedBook()
  const asked = questionsOf(book)
  const [first = { from: 'FR', to: 'DE', measure: 'mla_general', on: '2026-11-21' }] = asked
  const firstMs = perQuestion([first], (question) => resolve(book, question))
  const times = { answer: [] as number[], plain: [] as number[], writing: [] as number[] }
  for (let round = 0; round <= rounds; round += 1) {
    const answer = perQuestion(asked, (question) => resolve(book, question))
    const plain = perQuestion(asked, (question) => readPlainly(book, question))
    const answers = new Map(asked.map((question) => [question, resolve(book, question)]))
    const writing = perQuestion(asked, (question) => JSON.stringify(answers.get(question)))
    // The first round warms up.
    if (round === 0) continue
    times.answer.push(answer)
    times.plain.push(plain)
    times.writing.push(writing)
  }
  return {
    firstMs,
    answerMs: spreadOf(times.answer),
    plainMs: spreadOf(times.plain),
    writingMs: spreadOf(times.writing),
    ...sweep(book, '2026-11-21'),
  }
}

const word = (met: boolean) => (met ? 'pass' : 'miss')
const spread = ({ median, min, max }: Spread) => `${median.toFixed(3)} [${min.toFixed(3)}..${max.toFixed(3)}]`

export const resolverLines = ({ firstMs, answerMs, plainMs, writingMs, sweepAnswers, sweepSeconds }: ResolverTimes) => [
  `resolver: an answer in bulk ${spread(answerMs)} ms (goal < ${answerMsMax}: ${word(answerMs.median < answerMsMax)}); the first, with the index built, ${firstMs.toFixed(0)} ms`,
  `  answer : the tables read plainly, without index, rank or trace (${spread(plainMs)} ms) ${(answerMs.median / plainMs.median).toFixed(2)}; ` +
    `answer : writing it as JSON (${spread(writingMs)} ms) ${(answerMs.median / writingMs.median).toFixed(2)}`,
  `  every pair and measure of one day: ${sweepAnswers.toLocaleString('en-GB')} answers in ${sweepSeconds.toFixed(1)} s (goal < ${sweepSecondsMax}: ${word(sweepSeconds < sweepSecondsMax)})`,
]

// Alone: node bench/resolver.ts
if (import.meta.main) process.stdout.write(`${resolverLines(timeResolver()).join('\n')}\n`)
