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

const fileReasons: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'it is not a folder',
  EISDIR: 'it is a folder',
  EEXIST: 'something of that name is there',
  ENOENT: 'no such file or folder',
}

/** Why a file or folder could not be used, in the operator's words; undefined for what is no fault of files. */
export const fileReason = (error: unknown): string | undefined => fileReasons[codeOf(error)]
