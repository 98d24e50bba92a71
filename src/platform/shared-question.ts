/** Asks once for all who came before the question was put; who comes while it runs waits for the next. Nobody gets an answer older than their asking. */
export const sharedQuestion = <Answer>(ask: () => Promise<Answer>): (() => Promise<Answer>) => {
  let running: Promise<Answer> | undefined
  let next: Promise<Answer> | undefined
  const start = () => {
    next = undefined
    const mine = ask().finally(() => {
      if (running === mine) running = undefined
    })
    running = mine
    return mine
  }
  return () => {
    if (!running) return start()
    next ??= running.then(start, start)
    return next
  }
}
