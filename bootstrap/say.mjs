import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the clone. */
export const home = dirname(dirname(fileURLToPath(import.meta.url)))

let out = process.stdout

/** Commands keep standard output for their result; what is being prepared then goes to standard error. */
export const sayOnStandardError = () => {
  out = process.stderr
}

export const say = (line) => out.write(`${line}\n`)

/** One clear line (or a few), and the end. */
export class Refused extends Error {
  constructor(line, exitCode = 1) {
    super(line)
    this.exitCode = exitCode
  }
}
