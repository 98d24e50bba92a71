import { randomBytes } from 'node:crypto'

/** Writes a fault to standard error under a number that may be shown to the reader; the words of the fault may not. */
export const logFault = (fault: unknown, where: string): string => {
  const number = randomBytes(5).toString('hex')
  const told = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level: 'fault', number, where, told })}\n`)
  return number
}
