import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runQuietly } from './children.mjs'
import { home, Refused, say } from './say.mjs'

const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

const names = (list, own) => {
  const all = list === undefined ? [] : [list].flat()
  return all.length === 0 || all.includes(own) || (all.every((name) => name.startsWith('!')) && !all.includes(`!${own}`))
}

/** Whether npm installs the package on this machine; of the optional ones, those that name it. */
const belongsHere = ({ optional, os, cpu, libc }) =>
  !optional || ((os !== undefined || cpu !== undefined) && names(os, process.platform) && names(cpu, process.arch) && names(libc, 'glibc'))

/** npm writes down what it installed once it is complete; compared with what the clone asks for. */
export function isInstalled() {
  const wanted = readJson(join(home, 'package-lock.json'))?.packages
  const found = readJson(join(home, 'node_modules/.package-lock.json'))?.packages
  if (!wanted) throw new Refused('package-lock.json is missing or damaged; get it back with: git checkout package-lock.json')
  if (!found) return false
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || !belongsHere(entry) || (found[path]?.version === entry.version && existsSync(join(home, path, 'package.json'))),
  )
}

// Whatever somebody's npmrc or NODE_ENV says, the same packages are installed. Their scripts are not run: none of
// ours needs them, and the links the embedded PostgreSQL wants are made by the program itself.
const flags = [
  ['--ignore-scripts', '--include=dev', '--include=optional', '--include=peer', '--engine-strict=false'],
  ['--package-lock=true', '--package-lock-only=false', '--dry-run=false', '--global=false', '--install-strategy=hoisted'],
  ['--strict-peer-deps=false', '--legacy-peer-deps=false', '--bin-links=true', '--workspaces=false', '--force=false'],
  ['--no-audit', '--no-fund', '--no-progress', '--no-update-notifier', '--loglevel=error'],
].flat()

/** The script of npm: of the one that started us, or of the one on the path. */
function npmScript() {
  const starter = process.env.npm_execpath
  if (starter && /npm-cli\.js$/.test(starter) && existsSync(starter)) return starter
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const file = join(folder, 'npm')
    if (folder === '' || !existsSync(file)) continue
    const script = realpathSync(file)
    if (/\.c?js$/.test(script)) return script
    const beside = join(folder, '../lib/node_modules/npm/bin/npm-cli.js')
    if (existsSync(beside)) return beside
  }
  throw new Refused('npm was not found; install it (it comes with Node.js) and start again.')
}

export async function install() {
  say('Installing the packages (npm ci; this takes about half a minute) …')
  const environment = { ...process.env, NODE_ENV: 'development' }
  const { code, signal, seconds, lines } = await runQuietly(process.execPath, [npmScript(), 'ci', ...flags], {
    cwd: home,
    env: environment,
  })
  if (signal) throw new Refused(`Installing was ended by ${signal}; nothing was started.`, 130)
  if (code !== 0)
    throw new Refused(
      `The packages could not be installed: “npm ci ${flags.join(' ')}” in ${home} ended with code ${code}.\n${indented(lines)}`,
    )
  if (!isInstalled()) throw new Refused(`npm ci ended well but left packages out of ${join(home, 'node_modules')}; start again.`)
  say(`Installed in ${Math.round(seconds)} s.`)
}

/** What a tool printed, without the middle of a long complaint. */
export const indented = (lines) =>
  (lines.length > 24 ? [...lines.slice(0, 12), '…', ...lines.slice(-12)] : lines).map((line) => `  ${line}`).join('\n')
