import { Halt, messageOf } from './halt.ts'

type Stop = (exitCode: number) => Promise<void>

const signals = ['SIGINT', 'SIGTERM'] as const

// Ctrl-C reaches a program more than once: from the terminal, from npm, from the program that started it.
const sameWishMs = 1_000

/** Prints what ended the program: the operator's line as it is, a fault of ours with its trace. */
export function printFault(error: unknown) {
  if (error instanceof Halt) process.stderr.write(`${error.message}\n`)
  else
    process.stderr.write(
      `Liaison stopped on a fault of its own: ${error instanceof Error ? (error.stack ?? error.message) : messageOf(error)}\n`,
    )
}

/**
 * Ends the program in order on Ctrl-C, SIGTERM or a fault nobody caught: `work` is called once, then the program exits.
 * A second Ctrl-C does not wait. Returns the same ending for the program's own use.
 */
export function stopInOrder(work: () => Promise<void>, exitCodeOf: (signal: string) => number = () => 0): Stop {
  let since: number | undefined
  const stop: Stop = async (exitCode) => {
    if (since !== undefined) return
    since = Date.now()
    await work().catch((error: unknown) => {
      printFault(error)
      exitCode ||= 1
    })
    process.exit(exitCode)
  }
  for (const signal of signals)
    process.on(signal, () => {
      if (since === undefined) void stop(exitCodeOf(signal))
      else if (Date.now() - since > sameWishMs) process.exit(1)
    })
  const onFault = (error: unknown) => {
    printFault(error)
    void stop(1)
  }
  // Nobody reads our output any more: no reason to end.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  process.on('uncaughtException', onFault)
  process.on('unhandledRejection', onFault)
  return stop
}
