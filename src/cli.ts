import { readFile, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { writeBackup } from '#platform/backup.server.ts'
import { closeDatabase, openDatabase } from '#platform/database.server.ts'
import { type Access, reachDatabase } from '#platform/database-access.server.ts'
import { examine, type Finding, findingLines } from '#platform/doctor.server.ts'
import { type Environment, loadEnvironment } from '#platform/environment.server.ts'
import { Halt } from '#platform/halt.ts'
import { home } from '#platform/home.ts'
import { makeFolder } from '#platform/make-folder.server.ts'
import { migrate, requireCurrent } from '#platform/migrations.server.ts'
import { inOperatorsWords } from '#platform/operators-words.server.ts'
import { checkBackup, restoreBackup } from '#platform/restore.server.ts'
import { type Scope, scopeOf } from '#platform/scope.ts'
import { printFault, stopInOrder } from '#platform/stopping.server.ts'

// The commands of ./liaison; their help is in bootstrap/help.mjs. Results go to standard output, progress to standard
// error. A command begins nothing before its arguments are understood.

type Verb = (args: string[]) => Promise<number>

const print = (line: string) => void process.stdout.write(`${line}\n`)
const say = (line: string) => void process.stderr.write(`${line}\n`)
const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

let access: Access | undefined
const exitCodes: Record<string, number> = { SIGINT: 130, SIGTERM: 143 }
const stop = stopInOrder(
  async () => access?.release(),
  (signal) => exitCodes[signal] ?? 1,
)

function read<O extends NonNullable<Parameters<typeof parseArgs>[0]>['options']>(verb: string, args: string[], options: O) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new Halt(`${verb}: ${error instanceof Error ? error.message.split('. ')[0] : error}. See ./liaison ${verb} --help.`, 2)
  }
}

function readOne(verb: string, args: string[], what: string): string {
  const { positionals } = read(verb, args, {})
  const [only, ...more] = positionals
  if (only === undefined || more.length > 0) throw new Halt(`${verb} takes exactly one ${what}. See ./liaison ${verb} --help.`, 2)
  return only
}

const reach = async (command: string, environment: Environment = loadEnvironment()) => {
  access = await reachDatabase(environment, command, say)
  return access
}

/** A scope on a database that is up to date; a running server's database is not changed under its feet. */
async function withScope<T>(command: string, work: (scope: Scope, access: Access) => Promise<T>): Promise<T> {
  const reached = await reach(command)
  const { url, kind } = reached
  const db = openDatabase(url, { statementSeconds: 300 })
  try {
    const scope = scopeOf({ kind: 'operator', command }, db, new Date())
    await (kind === 'beside' ? requireCurrent(db) : bringUpToDate(scope))
    return await work(scope, reached)
  } finally {
    await closeDatabase(db)
  }
}

async function bringUpToDate(scope: Scope) {
  const { writeReferences } = await import('#domains/facts/references.server.ts')
  await migrate(scope.db)
  await writeReferences(scope, join(home, 'data'))
}

const verbs: Record<string, Verb> = {
  async migrate(args) {
    if (args.length > 0) throw new Halt('migrate takes no arguments.', 2)
    const { url } = await reach('migrate')
    const db = openDatabase(url)
    const applied = await migrate(db).finally(() => closeDatabase(db))
    for (const name of applied) print(`applied  ${name}`)
    print(applied.length === 0 ? 'The database is up to date.' : `${plural(applied.length, 'migration', 'migrations')} applied.`)
    return 0
  },

  async import(args) {
    const { values, positionals } = read('import', args, {
      'dry-run': { type: 'boolean' },
      all: { type: 'boolean' },
      french: { type: 'boolean' },
    })
    if (positionals.length === 0) throw new Halt('import takes one file or more. See ./liaison import --help.', 2)
    const files = await Promise.all(positionals.map(readImport))
    const { importFilesWith } = await import('#domains/facts/import-files.server.ts')
    const { countryReader } = await import('#domains/countries/import.server.ts')
    const { treatyReader } = await import('#domains/treaties/import.server.ts')
    const { networkReader } = await import('#domains/authorities/import.server.ts')
    const { reportLines } = await import('#domains/facts/import-report.ts')
    const { followLedger } = await import('#domains/search/following.server.ts')
    const { finders } = await import('./rooms.ts')
    return withScope('import', async (scope) => {
      const report = await importFilesWith(scope, [treatyReader, networkReader, countryReader], files, {
        dryRun: values['dry-run'] ?? false,
        compiledOn: scope.today,
      })
      if (!report.refused && !report.dryRun) await followLedger(scope, finders)
      for (const line of reportLines(report, values.french ? 'fr' : 'en', values.all ?? false)) print(line)
      return report.refused ? 1 : 0
    })
  },

  async export(args) {
    const { values, positionals } = read('export', args, { 'in-full': { type: 'boolean' } })
    const [what, folder, ...more] = positionals
    if (!what || !['countries', 'treaties', 'networks', 'site'].includes(what) || !folder || more.length > 0)
      throw new Halt('export takes “countries”, “treaties”, “networks” or “site” and a folder. See ./liaison export --help.', 2)
    if (what === 'site') return exportPages(resolve(folder))
    const { exportCountries } = await import('#domains/countries/export.server.ts')
    const { exportTreaties } = await import('#domains/treaties/export.server.ts')
    const { exportNetworks } = await import('#domains/authorities/export.server.ts')
    makeFolder(resolve(folder))
    const scopeOfCopy = { inFull: values['in-full'] ?? false }
    const count = await withScope('export', (scope) => {
      if (what === 'treaties') return exportTreaties(scope, resolve(folder))
      return what === 'networks' ? exportNetworks(scope, resolve(folder)) : exportCountries(scope, resolve(folder), scopeOfCopy)
    })
    print(`${plural(count, 'file', 'files')} written to ${resolve(folder)}.`)
    return 0
  },

  async release(args) {
    const name = readOne('release', args, 'name')
    const { makeRelease } = await import('#domains/open-data/releases.server.ts')
    const { origin } = loadEnvironment()
    const made = await withScope('release', (scope, { dataFolder }) =>
      makeRelease(scope, name, { folder: join(dataFolder, 'files'), origin }),
    )
    print(`Release ${made.name}: ${plural(made.files, 'file', 'files')}, ${(made.bytes / 1e6).toFixed(1)} MB, law as at ${made.lawAt}.`)
    print(made.previous ? `Compared with release ${made.previous}.` : 'The first release.')
    return 0
  },

  async 'first-link'(args) {
    if (args.length > 0) throw new Halt('first-link takes no arguments.', 2)
    const { firstLink } = await import('./first-link.ts')
    const { origin } = loadEnvironment()
    const lines = await withScope('first-link', (scope) => firstLink(scope, origin))
    if (!lines) throw new Halt('Somebody can sign in already: a mandate for another officer is given by invitation.')
    for (const line of lines) print(line)
    return 0
  },

  async doctor(args) {
    const { values, positionals } = read('doctor', args, { json: { type: 'boolean' } })
    if (positionals.length > 0) throw new Halt('doctor takes no arguments but --json.', 2)
    const findings = await examine(loadEnvironment(), reach, contentOf)
    if (values.json) print(JSON.stringify(findings, null, 2))
    else for (const line of findingLines(findings)) print(line)
    return findings.some(({ result }) => result === 'fail') ? 1 : 0
  },

  async backup(args) {
    const folder = resolve(readOne('backup', args, 'folder'))
    const { url, dataFolder } = await reach('backup')
    const { tables, rows, files } = await writeBackup({ url, dataFolder, folder })
    print(
      `${plural(rows, 'row', 'rows')} of ${plural(tables, 'table', 'tables')} and ${plural(files, 'file', 'files')} written to ${folder}.`,
    )
    return 0
  },

  async restore(args) {
    const folder = resolve(readOne('restore', args, 'folder'))
    const manifest = await checkBackup(folder)
    const { url, dataFolder } = await reach('restore')
    const rows = await restoreBackup({ url, dataFolder, folder, manifest })
    print(`${plural(rows, 'row', 'rows')} restored from ${folder}, written on ${manifest.writtenAt}.`)
    return 0
  },
}

async function exportPages(folder: string): Promise<number> {
  const { exportSite } = await import('./exported-site.ts')
  const { origin } = loadEnvironment()
  const { pages, files, leftOut } = await withScope('export', ({ today }, reached) => exportSite(reached, { folder, origin, today }))
  print(`${plural(pages, 'page', 'pages')} and ${plural(files, 'file', 'files')} written to ${folder}.`)
  print(`Left out: what needs a question (?at=, ?q=); ${plural(leftOut, 'link', 'links')} and all forms lead to ${origin} instead.`)
  return 0
}

const tooLargeBytes = 50_000_000

async function readImport(path: string) {
  const { size } = await stat(path)
  if (size > tooLargeBytes) throw new Halt(`${path} is refused: ${Math.round(size / 1e6)} MB; the largest file of data/ has less than one.`)
  return { name: basename(path), bytes: await readFile(path) }
}

/** What the database says about the law, for the doctor. */
async function contentOf(scope: Scope): Promise<Finding> {
  const { readiness } = await import('#domains/facts/operations.server.ts')
  const { states, statements, compiledOn } = await readiness(scope)
  if (statements === 0) return { check: 'content', result: 'warn', words: 'nothing has been imported yet; npm start imports data/' }
  return { check: 'content', result: 'ok', words: `${statements} statements on ${states} states, last edition of ${compiledOn}` }
}

const [name = '', ...args] = process.argv.slice(2)
try {
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined
  if (!verb) throw new Halt(`Unknown command “${name}”; see ./liaison --help.`, 2)
  await stop(await verb(args))
} catch (error) {
  const told = inOperatorsWords(error, access?.dataFolder)
  printFault(told)
  await stop(told instanceof Halt ? told.exitCode : 1)
}
