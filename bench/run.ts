import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { publishAndAsk } from './change.ts'
import { timeCompare } from './compare.ts'
import type { Contender } from './contender.ts'
import { deskLines, timeDesk } from './desk.ts'
import { timeGrown } from './grown.ts'
import { timeImport } from './import.ts'
import { chromiumLetterLines, timeLetterInChromium } from './letter-in-chromium.ts'
import { letterLines, timeLetters } from './letters.ts'
import { liaisonContenders, startLiaison } from './liaison.ts'
import { bareKit, bareNode, givenBy, nginxStatic } from './limits.ts'
import { livingLines, timeLiving } from './living.ts'
import { machine, machineLines } from './machine.ts'
import { mediaWiki } from './media-wiki.ts'
import { membersLines, timeMembers } from './members.ts'
import { nameLines, timeNames } from './names.ts'
import { noticeLines, timeNotices } from './notices.ts'
import { stopAll } from './processes.ts'
import {
  changeLines,
  compareLines,
  grownLines,
  importLines,
  speedLines,
  tableLines,
  verdictLines,
  verdicts,
  weightLines,
} from './report.ts'
import { resolverLines, timeResolver } from './resolver.ts'
import { measure, writeResults } from './rounds.ts'
import { searchLines, timeSearch } from './search.ts'
import { timeTable } from './table.ts'
import { weigh } from './weight.ts'

// `npm run bench`: our pages and API beside their limits and peers, in one run. No figure here makes it fail.

const usage = `npm run bench [-- --rounds 3] [--seconds 4] [--warm-up 3] [--port 4670] [--heavy] [--only profile]

  --rounds N   interleaved rounds, 3 or more for a spread worth reading
  --seconds N  of load on each contender in each round
  --warm-up N  seconds of load on each contender before the first round
  --port N     first of five free ports on 127.0.0.1
  --heavy      also MediaWiki, where it is installed
  --texts N    decisions written beside the edition before search is measured once more (200000 takes minutes)
  --only TEXT  only contenders of ours whose key begins so, and all limits
  --part NAME  only that part: pages, grown, resolver, search, names, notices, living, members, letters or desk`

const say = (line = '') => void process.stdout.write(`${line}\n`)

function asked() {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '4' },
      'warm-up': { type: 'string', default: '3' },
      port: { type: 'string', default: '4670' },
      heavy: { type: 'boolean', default: false },
      texts: { type: 'string', default: '20000' },
      only: { type: 'string', default: '' },
      part: { type: 'string', default: '' },
      help: { type: 'boolean', default: false },
    },
  })
  const count = (name: 'rounds' | 'seconds' | 'warm-up' | 'port') => Math.max(1, Math.floor(Number(values[name])) || 1)
  return {
    ...values,
    rounds: count('rounds'),
    seconds: count('seconds'),
    warmUp: count('warm-up'),
    port: count('port'),
    texts: Math.floor(Number(values.texts)) || 0,
  }
}

type Asked = ReturnType<typeof asked>

async function contendersIn(folder: string, { port, heavy, only }: Asked, origin: string, ours: Contender[]) {
  const given = await givenBy(origin, folder)
  const skipped: string[] = []
  const orSkipped = async (packages: string, contender: Promise<Contender | undefined>) => {
    const found = await contender
    if (!found) skipped.push(`skipped: ${packages}`)
    return found ? [found] : []
  }
  const contenders = [
    ...ours.filter(({ key }) => key.startsWith(only)),
    ...(await bareKit(given, folder, port + 1)),
    ...(await bareNode(given, folder, port + 2)),
    ...(await orSkipped('nginx as a limit (the Debian package nginx is not installed)', nginxStatic(given, folder, port + 3))),
    ...(await orSkipped(
      heavy
        ? 'MediaWiki (needs the Debian packages mediawiki, php-fpm, php-sqlite3, php-apcu and nginx)'
        : 'MediaWiki (ask for it with --heavy)',
      heavy ? mediaWiki(given, folder, port + 4) : Promise.resolve(undefined),
    )),
  ]
  return { contenders, skipped }
}

const nameRounds = 3
const followers = 5_000

type Part = { result: unknown; lines: string[] }

/** Parts that need nothing of the others. */
const parts: Record<string, (folder: string, options: Asked) => Promise<Part>> = {
  grown: async (folder, { port }) => {
    const result = await timeGrown(folder, port, say)
    return { result, lines: grownLines(result) }
  },
  resolver: async () => {
    const result = timeResolver()
    return { result, lines: resolverLines(result) }
  },
  search: async (folder, { texts }) => {
    const result = await timeSearch(join(folder, 'search'), texts, say)
    return { result, lines: searchLines(result) }
  },
  names: async () => {
    const result = timeNames(nameRounds)
    return { result: result ?? null, lines: nameLines(result) }
  },
  desk: async () => {
    const result = await timeDesk()
    return { result, lines: deskLines(result) }
  },
  living: async (folder) => {
    const result = await timeLiving(join(folder, 'living'))
    return { result, lines: livingLines(result) }
  },
  notices: async (folder) => {
    const result = await timeNotices(join(folder, 'notices'), followers)
    return { result, lines: noticeLines(result) }
  },
  members: async (folder, options) => {
    const result = await timeMembers(folder, options, say)
    return { result, lines: membersLines(result) }
  },
  letters: async (folder, { port }) => {
    const node = await timeLetters()
    const chromium = await timeLetterInChromium(join(folder, 'letters'), port)
    return { result: { node, chromium }, lines: [...letterLines(node), ...chromiumLetterLines(chromium)] }
  },
}

async function timeParts(folder: string, options: Asked): Promise<Record<string, Part>> {
  const done: Record<string, Part> = {}
  for (const [name, part] of Object.entries(parts)) {
    say(`Measuring ${name} …`)
    done[name] = await part(folder, options)
  }
  return done
}

/** What is measured beside a running Liaison. */
async function timeServed(folder: string, dataFolder: string, options: Asked) {
  const origin = `http://127.0.0.1:${options.port}`
  const liaison = await startLiaison(dataFolder, options.port)
  const ours = await liaisonContenders(origin, liaison)
  const weights = await Promise.all(['IT', 'DE', 'SM'].flatMap((iso2) => [weigh(origin, iso2, 'br'), weigh(origin, iso2, 'gzip')]))
  const { contenders, skipped } = await contendersIn(folder, options, origin, ours)
  const { rounds: count, seconds, warmUp: warmUpSeconds } = options
  const rounds = await measure(contenders, { rounds: count, seconds, warmUpSeconds, folder, say })
  const table = await timeTable(origin, dataFolder)
  const change = await publishAndAsk(origin, dataFolder)
  return { weights, contenders, skipped, rounds, table, change }
}

/** Pages and answers alone, beside their limits: a few minutes. */
async function benchPages(folder: string, options: Asked) {
  const dataFolder = join(folder, 'liaison')
  await timeImport(dataFolder)
  const { contenders, rounds, skipped } = await timeServed(folder, dataFolder, options)
  for (const lines of [speedLines(contenders, rounds), skipped, verdictLines(verdicts(rounds))]) say(`\n${lines.join('\n')}`)
}

async function bench(folder: string, options: Asked) {
  const header = machine(folder)
  for (const line of machineLines(header)) say(line)
  if (options.part === 'pages') return benchPages(folder, options)
  const part = parts[options.part]
  if (part) return say(`\n${(await part(folder, options)).lines.join('\n')}`)
  const dataFolder = join(folder, 'liaison')
  say('Importing the edition into an empty database, and once more …')
  const imported = await timeImport(dataFolder)
  say('Comparing all states on many days …')
  const compared = await timeCompare(dataFolder)
  const apart = await timeParts(folder, options)
  say('Starting Liaison, its limits and its peers …')
  const { contenders, ...served } = await timeServed(folder, dataFolder, options)
  const judged = verdicts(served.rounds)
  const groups = [
    speedLines(contenders, served.rounds),
    served.skipped,
    verdictLines(judged),
    weightLines(served.weights),
    importLines(imported),
    compareLines(compared),
    tableLines(served.table),
    changeLines(served.change),
    ...Object.values(apart).map(({ lines }) => lines),
  ]
  const path = join(import.meta.dirname, 'results', `${header.at.slice(0, 19).replaceAll(':', '')}.json`)
  writeResults(path, {
    machine: header,
    options,
    contenders: contenders.map(({ key, name }) => ({ key, name })),
    ...served,
    ratios: judged,
    import: imported,
    compare: compared,
    ...Object.fromEntries(Object.entries(apart).map(([name, { result }]) => [name, result])),
  })
  for (const lines of groups.filter(({ length }) => length > 0)) say(`\n${lines.join('\n')}`)
  say(`\nWritten to ${relative(process.cwd(), path)}.`)
}

async function main() {
  const options = asked()
  if (options.help) return say(usage)
  const folder = mkdtempSync(join(tmpdir(), 'liaison-bench-'))
  // The embedded database may run as another account, which must be able to walk through.
  chmodSync(folder, 0o711)
  const clear = async () => {
    await stopAll()
    rmSync(folder, { recursive: true, force: true })
  }
  const giveUp = () => void clear().finally(() => process.exit(130))
  process.once('SIGINT', giveUp).once('SIGTERM', giveUp)
  // Whoever reads our output has gone.
  process.stdout.once('error', giveUp)
  await bench(folder, options).finally(clear)
}

await main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
