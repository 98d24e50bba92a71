import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { publishAndAsk } from './change.ts'
import { timeCompare } from './compare.ts'
import type { Contender } from './contender.ts'
import { timeGrown } from './grown.ts'
import { timeImport } from './import.ts'
import { letterLines, timeLetters } from './letters.ts'
import { liaisonContenders, startLiaison } from './liaison.ts'
import { bareKit, bareNode, givenBy, nginxStatic } from './limits.ts'
import { machine, machineLines } from './machine.ts'
import { mediaWiki } from './media-wiki.ts'
import { nameLines, timeNames } from './names.ts'
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
  --part NAME  only that part: search or names`

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

/** A part that needs nothing of the others. */
const parts: Record<string, (folder: string, options: Asked) => Promise<string[]>> = {
  search: async (folder, { texts }) => searchLines(await timeSearch(join(folder, 'search'), texts, say)),
  names: async () => nameLines(timeNames(nameRounds)),
}

async function bench(folder: string, options: Asked) {
  const header = machine(folder)
  for (const line of machineLines(header)) say(line)
  const part = parts[options.part]
  if (part) return say(`\n${(await part(folder, options)).join('\n')}`)
  const dataFolder = join(folder, 'liaison')
  say('Importing the edition into an empty database, and once more …')
  const imported = await timeImport(dataFolder)
  say('Comparing all states on many days …')
  const compared = await timeCompare(dataFolder)
  say('Comparing them with thirty times the facts …')
  const grown = await timeGrown(folder, options.port, say)
  say('Asking the resolver …')
  const resolved = timeResolver()
  say('Starting Liaison, its limits and its peers …')
  const origin = `http://127.0.0.1:${options.port}`
  const liaison = await startLiaison(dataFolder, options.port)
  const ours = await liaisonContenders(origin, liaison)
  const weights = await Promise.all(['IT', 'DE', 'SM'].flatMap((iso2) => [weigh(origin, iso2, 'br'), weigh(origin, iso2, 'gzip')]))
  const { contenders, skipped } = await contendersIn(folder, options, origin, ours)
  const { rounds: count, seconds, warmUp: warmUpSeconds } = options
  const rounds = await measure(contenders, { rounds: count, seconds, warmUpSeconds, folder, say })
  const table = await timeTable(origin, dataFolder)
  const change = await publishAndAsk(origin, dataFolder)
  say('Asking the search, and PostgreSQL beside it …')
  const searched = await timeSearch(join(folder, 'search'), options.texts, say)
  const names = timeNames(nameRounds)
  say('Writing letters …')
  const letters = await timeLetters()
  const judged = verdicts(rounds)
  const groups = [
    speedLines(contenders, rounds),
    skipped,
    verdictLines(judged),
    weightLines(weights),
    importLines(imported),
    compareLines(compared),
    grownLines(grown),
    tableLines(table),
    changeLines(change),
    searchLines(searched),
    nameLines(names),
    letterLines(letters),
    resolverLines(resolved),
  ]
  const path = join(import.meta.dirname, 'results', `${header.at.slice(0, 19).replaceAll(':', '')}.json`)
  const named = contenders.map(({ key, name }) => ({ key, name }))
  writeResults(path, {
    machine: header,
    options,
    contenders: named,
    skipped,
    rounds,
    ratios: judged,
    weights,
    import: imported,
    compare: compared,
    grown,
    table,
    change,
    search: searched,
    names: names ?? null,
    letters,
    resolver: resolved,
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
