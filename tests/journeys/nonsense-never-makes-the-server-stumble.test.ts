import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { classics, nonsense } from '../nonsense.ts'
import { type RawAnswer, type RawRequest, send, shown } from '../raw-http.ts'
import { origin, visit } from '../visit.ts'

const seed = Number(process.env.LIAISON_NONSENSE_SEED ?? 20_261_121)
const count = Number(process.env.LIAISON_NONSENSE_COUNT ?? 1_000)
const slowestMs = 2_000
const outlier = 50
// Below this no answer is called slow, however quick the others are: a busy machine pauses anybody that long.
const quickMs = 250
const atOnce = 4
const repeats = 3

type Exchange = { request: RawRequest; answer: RawAnswer }

async function exchangeAll(requests: readonly RawRequest[]): Promise<Exchange[]> {
  const done: Exchange[] = []
  const waiting = requests.values()
  const worker = async () => {
    for (const request of waiting) done.push({ request, answer: await send(origin(), request) })
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return done
}

const targetOf = ({ bytes }: RawRequest) => /^\S+ (\S*)/.exec(bytes.toString('latin1'))?.[1] ?? ''

/** What is wrong with the manner of an answer, if anything is. */
function stumbles({ request, answer }: Exchange): string[] {
  if (answer.hung) return ['neither answered nor closed']
  if (answer.status === 0) return request.broken ? [] : ['closed without an answer']
  return answer.status >= 500 ? [`answered ${answer.status}`] : []
}

/** What is wrong with the words of a refusal: a reader is owed a page, a program a problem document (RFC 9457). */
const illTold = ({ request, answer }: Exchange): string[] =>
  answer.status >= 400 && !request.broken && !request.head ? errorBodyFaults(asServed(targetOf(request)), answer) : []

/** An address as the server takes it: dots that lead upwards have led there. */
const asServed = (target: string) => {
  // Two slashes at the beginning name no host: the whole is a path.
  const taken = target.startsWith('/') ? URL.parse(`http://127.0.0.1${target}`) : URL.parse(target, 'http://127.0.0.1')
  return taken ? taken.pathname + taken.search : target
}

function errorBodyFaults(target: string, { status, headers, body }: RawAnswer): string[] {
  const type = headers['content-type'] ?? 'no type'
  // What the server refuses before it knows what was asked for has no language, nor has a range that a file does not have.
  if ([400, 413, 416, 417, 431].includes(status) && /^text\/plain|^no type/.test(type) && body.length < 100) return []
  if (target.startsWith('/api/')) return problemFaults(type, status, body)
  const language = /^\/(en|fr)(\/|$|\?)/.exec(target)?.[1] ?? '(?:en|fr)'
  // What pages are made of is asked for by browsers, never by readers.
  if (/^(\/(en|fr))?\/_app(\/|\?|$)/.test(target) && status === 404 && type.startsWith('text/plain')) return []
  // Kit's own address for programs, where nothing is.
  if (/\/__data\.json(\?|$)/.test(target) && type.startsWith('application/problem+json')) return []
  // A file has no page: programs are told as by the interface, browsers by a page.
  if (/^\/(data|(en|fr)\/(feeds|cooperate\/note\.docx))(\/|\?|$)/.test(target) && type.startsWith('application/problem+json'))
    return problemFaults(type, status, body)
  if (!type.startsWith('text/html')) return [`${status} is told as ${type}`]
  return new RegExp(`<html lang="${language}"`).test(body) && /<h1\b/.test(body) ? [] : [`${status} is no page in ${language}`]
}

function problemFaults(type: string, status: number, body: string): string[] {
  if (!type.startsWith('application/problem+json')) return [`${status} of the interface is told as ${type}`]
  const problem = JSON.parse(body) as Record<string, unknown>
  return problem.status === status && typeof problem.title === 'string' ? [] : [`no problem document: ${body.slice(0, 200)}`]
}

const told = (exchanges: readonly Exchange[], faultsOf: (exchange: Exchange) => string[]) => {
  const faults = exchanges.flatMap((exchange) => faultsOf(exchange).map((fault) => ({ fault, request: shown(exchange.request) })))
  const kinds = Map.groupBy(faults, ({ fault }) => fault)
  return [...kinds].flatMap(([fault, all]) => [`${fault}: ${all.length} times`, ...all.slice(0, 8).map(({ request }) => `  ${request}`)])
}

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

/** Slow each time it is asked alone: not the machine's pause but the server's. */
async function stillSlow(exchanges: readonly Exchange[], limitMs: number): Promise<string[]> {
  const slow: string[] = []
  for (const { request, answer } of exchanges.filter(({ answer }) => answer.milliseconds > limitMs)) {
    let best = answer.milliseconds
    for (let turn = 0; turn < repeats && best > limitMs; turn += 1) best = Math.min(best, (await send(origin(), request)).milliseconds)
    if (best > limitMs) slow.push(`${Math.round(best)} ms: ${shown(request)}`)
  }
  return slow
}

const saidSoFar = () => readFileSync(inject('siteLog'), 'utf8')

describe(`nonsense (seed ${seed}, ${count} requests; LIAISON_NONSENSE_SEED and LIAISON_NONSENSE_COUNT set others)`, () => {
  const before = saidSoFar()
  const all: Exchange[] = []
  afterAll(() => {
    const statuses = Map.groupBy(all, ({ answer }) => answer.status)
    const counts = [...statuses].sort(([a], [b]) => a - b).map(([status, those]) => `${status === 0 ? 'closed' : status}: ${those.length}`)
    console.log(
      `Nonsense: ${all.length} requests; median ${median(all.map(({ answer }) => answer.milliseconds)).toFixed(1)} ms; ${counts.join(', ')}`,
    )
  })

  test('the classics are answered as the nonsense they are', async () => {
    const exchanges = await exchangeAll(classics)
    all.push(...exchanges)
    expect(told(exchanges, stumbles)).toEqual([])
  })

  test('whatever else comes, too', { timeout: 60_000 + count * 50 }, async () => {
    const exchanges = await exchangeAll(fc.sample(nonsense, { seed, numRuns: count }))
    all.push(...exchanges)
    expect(told(exchanges, stumbles)).toEqual([])
  })

  test('every refusal is a page in the language of its address, or a problem document', () => {
    expect(told(all, illTold)).toEqual([])
  })

  test('no piece of nonsense takes the server long', async () => {
    const usual = median(all.map(({ answer }) => answer.milliseconds))
    expect(await stillSlow(all, Math.min(slowestMs, Math.max(quickMs, usual * outlier)))).toEqual([])
  })

  test('the server has nothing to say about it', () => {
    expect(saidSoFar().slice(before.length)).toBe('')
  })

  test('and answers as before', async () => {
    for (const address of ['/en', '/fr/countries/it', '/api/v1/states', '/api/v1/health'])
      expect((await visit(address)).status, address).toBe(200)
  })
})
