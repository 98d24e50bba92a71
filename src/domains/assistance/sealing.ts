import type { SealingDone, SealingOrder } from './sealing.browser.ts'

/** Seals or opens in a worker of its own, which ends with its work. `script`: its address. */
export const sealing = (script: string, order: SealingOrder): Promise<SealingDone> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(script, { type: 'module' })
    const finish = (settle: () => void) => {
      worker.terminate()
      settle()
    }
    worker.onmessage = ({ data }: MessageEvent<SealingDone>) => finish(() => resolve(data))
    worker.onerror = (event) => finish(() => reject(new Error(event.message || 'the sealing worker failed')))
    worker.postMessage(order)
  })
