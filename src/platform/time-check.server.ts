import { createSocket } from 'node:dgram'
import { codeOf } from './halt.ts'
import { type Result, toleratedSeconds } from './house-checks.server.ts'

// The clock of this machine beside somebody else's: a time server (SNTP, RFC 4330) or the Date of a web server (RFC 9110,
// 6.6.1, whole seconds). Only where the operator has named one: the program asks nobody by itself.

const patienceMs = 3_000
/** Seconds between 1900, where NTP begins to count, and 1970. */
const ntpEpochSeconds = 2_208_988_800
const ntpPort = 123

export type TimeCheck = { result: Result; kind: 'apart' | 'no_answer' | 'not_named'; seconds: number; found: string }

/** Milliseconds by which the server's clock is ahead of ours, half the way there and back taken off. */
const askNtp = (host: string, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4')
    const end = (done: () => void) => {
      clearTimeout(waiting)
      socket.close()
      done()
    }
    const waiting = setTimeout(() => end(() => reject(Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' }))), patienceMs)
    const question = Buffer.alloc(48)
    question[0] = 0x23
    const asked = Date.now()
    socket.once('error', (error) => end(() => reject(error)))
    socket.once('message', (answer) => {
      if (answer.length < 48) return end(() => reject(new Error('not an answer of a time server')))
      const seconds = answer.readUInt32BE(40) + answer.readUInt32BE(44) / 2 ** 32 - ntpEpochSeconds
      return end(() => resolve(seconds * 1000 - (asked + Date.now()) / 2))
    })
    socket.send(question, port, host, (error) => {
      if (error) end(() => reject(error))
    })
  })

async function askWeb(url: string): Promise<number> {
  const asked = Date.now()
  const answer = await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(patienceMs) })
  const date = Date.parse(answer.headers.get('date') ?? '')
  if (Number.isNaN(date)) throw new Error('no Date in the answer')
  // A Date is cut to the second: half of one is added on the average.
  return date + 500 - (asked + Date.now()) / 2
}

/** `server`: `ntp://host[:port]`, or the address of a web server. */
export async function timeCheck(server: string | undefined): Promise<TimeCheck> {
  if (server === undefined) return { result: 'unknown', kind: 'not_named', seconds: 0, found: '' }
  try {
    const { protocol, hostname, port } = new URL(server)
    const ahead = protocol === 'ntp:' ? await askNtp(hostname.replace(/^\[|\]$/g, ''), Number(port) || ntpPort) : await askWeb(server)
    const seconds = Math.abs(ahead) / 1000
    return { result: seconds > toleratedSeconds ? 'fail' : 'ok', kind: 'apart', seconds, found: hostname }
  } catch (error) {
    return {
      result: 'unknown',
      kind: 'no_answer',
      seconds: 0,
      found: codeOf(error) || (error instanceof Error ? error.message : String(error)),
    }
  }
}
