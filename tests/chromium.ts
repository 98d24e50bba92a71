import { execFile } from 'node:child_process'
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'
import { home } from '#platform/home.ts'

const packageFolder = join(home, 'node_modules/@sparticuz/chromium')
const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const isWritable = (folder: string) => {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/**
 * The folder of the unpacked browser: beside the packages, where it is kept for the next run and where programs may
 * certainly be executed; for a reader who may not write there, a private one.
 */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  const cache = join(home, 'node_modules/.cache')
  const kept = join(cache, `chromium-${version}`)
  if (existsSync(kept)) return kept
  const parent = isWritable(cache) ? cache : tmpdir()
  const folder = mkdtempSync(join(parent, 'liaison-chromium-'))
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'unpack-chromium.ts')], {
    env: { ...process.env, TMPDIR: folder },
  })
  chmodSync(folder, 0o755)
  chmodSync(join(folder, 'chromium'), 0o755)
  if (parent !== cache) {
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
    return folder
  }
  try {
    renameSync(folder, kept)
  } catch (error) {
    if (!existsSync(kept)) throw error
    rmSync(folder, { recursive: true, force: true })
  }
  return kept
}

/** The same fonts on every machine: those of the package and no others. */
function fontSettings(folder: string, own: string) {
  const settings = `<?xml version="1.0"?>\n<fontconfig><dir>${join(folder, 'fonts/fonts')}</dir><cachedir>${join(own, 'fonts')}</cachedir></fontconfig>\n`
  writeFileSync(join(own, 'fonts.conf'), settings)
}

// Our own pages only are opened, so no sandbox is needed; it would need rights that a container does not give.
const flags = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none']

async function launchOptions(own: string): Promise<LaunchOptions> {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) return { executablePath: chosen, args: flags }
  if (process.platform === 'linux' && process.arch === 'x64') {
    const folder = await unpacked()
    fontSettings(folder, own)
    const env = { PATH: process.env.PATH ?? '', HOME: own, TMPDIR: own, LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_PATH: own }
    return { executablePath: join(folder, 'chromium'), args: flags, env }
  }
  const found = installed.find((path) => existsSync(path))
  if (found) return { executablePath: found, args: flags }
  throw new Error(`No Chromium for ${process.platform}-${process.arch} comes with the packages: install one, or name one in CHROMIUM_PATH.`)
}

/** A Chromium of its own for a test file. */
export async function openBrowser(): Promise<Browser> {
  const own = mkdtempSync(join(tmpdir(), 'liaison-browser-'))
  const browser = await chromium.launch(await launchOptions(own))
  browser.once('disconnected', () => rmSync(own, { recursive: true, force: true, maxRetries: 5 }))
  return browser
}
