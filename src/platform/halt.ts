/**
 * What stops a program of ours in a way its operator can mend. The message is one clear line and is all that is
 * printed; anything else thrown is a fault of ours and is printed with its trace.
 */
export class Halt extends Error {
  readonly exitCode: number

  constructor(line: string, exitCode = 1) {
    super(line)
    this.name = 'Halt'
    this.exitCode = exitCode
  }
}

/** The system's own name for a failure (ENOENT, EADDRINUSE, 28P01 …), or an empty string. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String((error as { code: unknown }).code) : ''

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
