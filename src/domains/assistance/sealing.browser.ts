// Seals and opens letters beside the page: scrypt takes seconds of a processor, and the page must go on answering.
import { openLetter, sealLetter } from './sealed-letter.browser.ts'

export type SealingOrder = { seal: string; passphrase: string } | { open: string; passphrase: string }
export type SealingDone = { sealed: string } | { opened: Uint8Array } | { fault: 'not_age' | 'not_opened' }

const carriedOut = async (order: SealingOrder): Promise<SealingDone> => {
  if ('seal' in order) return { sealed: await sealLetter(order.seal, order.passphrase) }
  const opened = await openLetter(order.open, order.passphrase)
  return typeof opened === 'string' ? { fault: opened } : { opened }
}

addEventListener('message', (event: MessageEvent<SealingOrder>) => {
  void carriedOut(event.data).then((told) => postMessage(told))
})
