import { statfsSync } from 'node:fs'
import { codeOf, fileReason, Halt, messageOf } from './halt.ts'
import { Refusal } from './refusal.ts'

// The server ended, or the connection to it broke (PostgreSQL, appendix A, and Node).
const lostDatabase = ['57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE']
const lostWords = /Connection terminated|connection error and is not queryable/
const diskFull = '53100'
const scarceBytes = 50_000_000

const freeBytes = (folder: string) => {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    // The folder is not there or may not be asked: then its disk is not what we can blame.
    return Number.POSITIVE_INFINITY
  }
}

/** Turns what ended a program into the line its operator can use; what is a fault of ours stays as it is. */
export function inOperatorsWords(error: unknown, dataFolder?: string): unknown {
  if (error instanceof Halt) return error
  if (error instanceof Refusal) return new Halt(error.detail.en)
  const lost = lostDatabase.includes(codeOf(error)) || lostWords.test(messageOf(error))
  if (codeOf(error) === diskFull || (lost && dataFolder && freeBytes(dataFolder) < scarceBytes))
    return new Halt(`No space left on the disk of ${dataFolder ?? 'the database'}; what was being written was not kept.`)
  if (lost) return new Halt('The database ended or the connection to it broke; what was being written was not kept. Try again.')
  const reason = fileReason(error)
  return reason ? new Halt(`${(error as { path?: string }).path ?? 'A file'} cannot be used: ${reason}.`) : error
}
