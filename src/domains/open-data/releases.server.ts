import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { inTransaction } from '#platform/database.server.ts'
import { ledgerHead, record } from '#platform/ledger.server.ts'
import { makeFolder } from '#platform/make-folder.server.ts'
import { notFound, Refusal } from '#platform/refusal.ts'
import { remembered } from '#platform/remembered.server.ts'
import type { Scope } from '#platform/scope.ts'
import { isReleaseName, type Release, type ReleaseFile } from './model.ts'
import { mayRelease, mayTakeData } from './policy.ts'
import * as queries from './queries.server.ts'
import { contentsOf, fileOf, type ReleaseContents } from './release-contents.server.ts'

const forbidden = () => new Refusal('forbidden', { en: 'Only the operator releases.', fr: 'Seul l’opérateur publie une version.' })

type Made = Release & { files: number; bytes: number }

/**
 * Makes a release of the data as they stand now: its files under `folder`/releases/NAME, what they are in the database.
 * Refused when the name is no month that has begun, is taken, or lies before the latest release.
 */
export async function makeRelease(scope: Scope, name: string, { folder, origin }: { folder: string; origin: string }): Promise<Made> {
  if (!mayRelease(scope)) throw forbidden()
  return inTransaction(scope.db, async (tx) => {
    await queries.takeReleaseTurn(tx)
    const [latest] = await queries.releases(scope.db)
    refuseName(name, scope.today, latest?.name)
    const ledger = await ledgerHead(scope.db)
    const release: Release = { name, at: scope.now.toISOString(), lawAt: scope.today, ledger, previous: latest?.name ?? null }
    const contents = await contentsOf(scope, release, latest?.ledger ?? 0, origin)
    if ((await ledgerHead(scope.db)) !== ledger) throw changedMeanwhile()
    const sums = [...contents].map(([path, bytes]) => fileOf(path, bytes)).sort((a, b) => (a.path < b.path ? -1 : 1))
    contents.set('SHA256SUMS', Buffer.from(sums.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('')))
    const files = [...contents].map(([path, bytes]) => fileOf(path, bytes))
    await queries.insertRelease(tx, release, files)
    await record(tx, scope.now, [releaseEntry(release)])
    await writeFiles(join(folder, 'releases', name), contents)
    return { ...release, files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) }
  })
}

const releaseEntry = ({ name, ledger }: Release) => ({
  room: 'open-data',
  kind: 'release.made',
  significance: 'minor' as const,
  state: null,
  indicator: null,
  subject: null,
  fact: null,
  previous: null,
  before: null,
  after: { name, ledger },
  note: {},
})

function refuseName(name: string, today: string, latest: string | undefined) {
  const shown = name.slice(0, 40)
  if (!isReleaseName(name))
    throw new Refusal('invalid', {
      en: `“${shown}” is no name of a release; expected a year and a month, such as ${today.slice(0, 7)}.`,
      fr: `« ${shown} » n’est pas un nom de version ; attendu : une année et un mois, par exemple ${today.slice(0, 7)}.`,
    })
  if (name > today.slice(0, 7)) throw new Refusal('invalid', { en: `${name} has not begun yet.`, fr: `${name} n’a pas encore commencé.` })
  if (latest !== undefined && name <= latest)
    throw new Refusal('conflict', {
      en: `The latest release is ${latest}, and a release never changes; choose a later month.`,
      fr: `La dernière version est ${latest}, et une version ne change jamais ; choisissez un mois ultérieur.`,
    })
}

const changedMeanwhile = () =>
  new Refusal('conflict', {
    en: 'The data changed while the release was being made; nothing was kept. Try again.',
    fr: 'Les données ont changé pendant l’établissement de la version ; rien n’a été gardé. Réessayez.',
  })

/** Writes all files under another name first; what bears the release's name is whole. What lay there was never released. */
async function writeFiles(folder: string, contents: ReleaseContents) {
  const unfinished = `${folder}.unfinished-${process.pid}`
  rmSync(unfinished, { recursive: true, force: true })
  makeFolder(dirname(folder))
  try {
    for (const [path, bytes] of contents) {
      const whole = join(unfinished, path)
      mkdirSync(dirname(whole), { recursive: true })
      const file = await open(whole, 'wx', 0o644)
      await file.writeFile(bytes)
      await file.sync()
      await file.close()
      chmodSync(whole, 0o444)
    }
    rmSync(folder, { recursive: true, force: true })
    renameSync(unfinished, folder)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
}

/** Every release, the newest first. */
export async function releaseList(scope: Scope): Promise<Release[]> {
  if (!mayTakeData(scope)) throw forbidden()
  return remembered(scope, 'open-data.releases', [], () => queries.releases(scope.db))
}

/** A release and its files; refused as not found when there is none of that name. */
export async function releaseNamed(scope: Scope, name: string): Promise<Release & { files: ReleaseFile[] }> {
  if (!mayTakeData(scope)) throw forbidden()
  const found = isReleaseName(name) ? (await releaseList(scope)).find((one) => one.name === name) : undefined
  const shown = name.slice(0, 20)
  if (!found) throw notFound({ en: `There is no release “${shown}”.`, fr: `Il n’y a pas de version « ${shown} ».` }, 'name')
  return { ...found, files: await remembered(scope, 'open-data.files', [name], () => queries.releaseFiles(scope.db, name)) }
}

/** The bytes of a file of a release; a file that is not what it was when it was released is a fault and is not served. */
export async function releaseBytes(scope: Scope, folder: string, name: string, path: string): Promise<Buffer<ArrayBuffer>> {
  if (!mayTakeData(scope)) throw forbidden()
  const { files } = await releaseNamed(scope, name)
  const file = files.find((one) => one.path === path)
  if (!file) throw notFound({ en: 'The release has no such file.', fr: 'La version n’a pas ce fichier.' }, 'file')
  const bytes = await readFile(join(folder, 'releases', name, file.path))
  if (createHash('sha256').update(bytes).digest('hex') !== file.sha256)
    throw new Error(`releases/${name}/${file.path} is not the file that was released; bring it back from a backup`)
  return bytes
}
