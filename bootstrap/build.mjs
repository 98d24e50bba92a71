import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { runQuietly } from './children.mjs'
import { indented } from './install.mjs'
import { programNode } from './platform.mjs'
import { home, Refused, say } from './say.mjs'

// build/<digest>/ is a whole build of exactly those sources. build/handler.js, written last and in one step, names the
// one in use; a server that runs on an older one keeps its files.

const folder = join(home, 'build')
const door = join(folder, 'handler.js')
const inputs = [
  'src',
  'static',
  'data/elements.json',
  'data/indicators.json',
  'vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]
const isInput = (path) => !/\.test\.ts$|\.md$/.test(path)

function filesUnder(path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [path]
  return readdirSync(path).flatMap((name) => filesUnder(join(path, name)))
}

/** Twelve hexadecimal digits that change with any file the pages are built from. */
export function sourceDigest() {
  const hash = createHash('sha256')
  for (const path of inputs
    .flatMap((input) => filesUnder(join(home, input)))
    .filter(isInput)
    .sort())
    hash
      .update(`${relative(home, path)}\0`)
      .update(readFileSync(path))
      .update('\0')
  return hash.digest('hex').slice(0, 12)
}

const doorTo = (digest) => `export { handler } from './${digest}/handler.js'\n`

// Building also writes what TypeScript needs to know of the routes; a fresh node_modules lacks it.
const types = join(home, 'node_modules/$app/tsconfig')

export function isBuilt(digest) {
  if (!existsSync(types)) return false
  return existsSync(join(folder, digest, 'handler.js')) && existsSync(door) && readFileSync(door, 'utf8') === doorTo(digest)
}

export async function build() {
  say('Building the pages …')
  const digest = sourceDigest()
  const unfinished = join(folder, `${digest}.unfinished`)
  mkdirSync(folder, { recursive: true })
  rmSync(unfinished, { recursive: true, force: true })
  const environment = { ...process.env, NODE_ENV: 'production', LIAISON_BUILD_FOLDER: relative(home, unfinished) }
  const vite = join(home, 'node_modules/vite/bin/vite.js')
  const { code, signal, seconds, lines } = await runQuietly(programNode(), [vite, 'build'], { cwd: home, env: environment })
  if (signal) throw new Refused(`Building was ended by ${signal}; nothing was started.`, 130)
  if (code !== 0 || !existsSync(join(unfinished, 'handler.js')))
    throw new Refused(`The pages could not be built: “vite build” ended with code ${code}.\n${indented(fromFirstError(lines))}`)
  rmSync(join(folder, digest), { recursive: true, force: true })
  renameSync(unfinished, join(folder, digest))
  writeFileSync(`${door}.unfinished`, doorTo(digest))
  renameSync(`${door}.unfinished`, door)
  clearOld(digest)
  say(`Built in ${Math.round(seconds)} s.`)
}

const fromFirstError = (lines) =>
  lines.slice(
    Math.max(
      0,
      lines.findIndex((line) => /error|failed/i.test(line)),
    ),
  )

/** Keeps the build in use and the one before it, which a running server may still read. */
function clearOld(digest) {
  const age = (name) => statSync(join(folder, name)).mtimeMs
  const others = readdirSync(folder).filter((name) => name !== digest && name !== 'handler.js')
  const builds = others.filter((name) => /^[0-9a-f]{12}$/.test(name)).sort((a, b) => age(b) - age(a))
  for (const name of others) if (name !== builds[0]) rmSync(join(folder, name), { recursive: true, force: true })
}
