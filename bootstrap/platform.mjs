import { accessSync, chmodSync, constants, existsSync } from 'node:fs'
import { join } from 'node:path'
import { home } from './say.mjs'

const known = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64']
const neededNode = 24
const machine = `${process.platform}-${process.arch}`

// npm carries Node 24 for these as a plain package, so that every machine runs the same one.
const carried = join(home, 'node_modules', `node-${machine}`, 'bin', 'node')
const carriedMachines = ['linux-x64', 'linux-arm64', 'darwin-x64']

// Where the GNU C library keeps its loader; the programs npm carries are built for it.
const loaders = { x64: '/lib64/ld-linux-x86-64.so.2', arm64: '/lib/ld-linux-aarch64.so.1' }

/** Undefined when Liaison can run here; else the line that says why it cannot. */
export function whyNotHere() {
  if (!known.includes(machine)) return `Liaison runs on Linux (x64, arm64) and macOS; this platform is ${machine}.`
  const loader = process.platform === 'linux' && loaders[process.arch]
  if (loader && !existsSync(loader)) return `Liaison runs on Linux with the GNU C library; this system has no ${loader}.`
  if (!carriedMachines.includes(machine) && !isNewEnough())
    return `This platform (${machine}) needs Node ≥ ${neededNode}; this is Node ${process.versions.node}.`
}

const isNewEnough = () => Number(process.versions.node.split('.')[0]) >= neededNode

/** The Node that runs the programs: the one npm carried, else the one we are. */
export function programNode() {
  if (!existsSync(carried)) return process.execPath
  try {
    accessSync(carried, constants.X_OK)
  } catch {
    chmodSync(carried, 0o755)
  }
  return carried
}
