import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import type { Loaded, Target } from './load.ts'

// For machines without wrk: raw sockets, since Node's own HTTP client is slower than the servers it would measure.

const { origin, paths, headers, seconds, connections } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Target & {
  seconds: number
  connections: number
}
const { hostname, port, host } = new URL(origin)
const lines = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
const requests = paths.map((path) => `GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`)

const latencies: number[] = []
let failures = 0
let turn = 0
const since = performance.now()
const until = since + seconds * 1000

const headEnd = Buffer.from('\r\n\r\n')

/** Length of the first whole answer in `bytes`; 0 while it is not whole. */
const answerLength = (bytes: Buffer): number => {
  const end = bytes.indexOf(headEnd)
  if (end < 0) return 0
  const head = bytes.toString('latin1', 0, end).toLowerCase()
  const body = end + headEnd.length
  if (!/\ntransfer-encoding: *chunked/.test(head)) {
    const whole = body + Number(/\ncontent-length: *(\d+)/.exec(head)?.[1] ?? 0)
    return bytes.length >= whole ? whole : 0
  }
  for (let at = body; ; ) {
    const line = bytes.indexOf('\r\n', at)
    if (line < 0) return 0
    const size = Number.parseInt(bytes.toString('latin1', at, line), 16)
    at = line + 2 + size + 2
    if (bytes.length < at) return 0
    if (size === 0) return at
  }
}

const client = () =>
  new Promise<void>((resolve) => {
    const socket = connect(Number(port), hostname).setNoDelay(true)
    let pieces: Buffer[] = []
    let asked = 0
    const ask = () => {
      asked = performance.now()
      socket.write(requests[turn++ % requests.length] ?? '')
    }
    socket.once('connect', ask).on('data', (piece) => {
      pieces.push(piece)
      const bytes = pieces.length === 1 ? piece : Buffer.concat(pieces)
      const length = answerLength(bytes)
      pieces = [length > 0 ? bytes.subarray(length) : bytes]
      if (length === 0) return
      pieces = []
      const now = performance.now()
      latencies.push(now - asked)
      if (!/^HTTP\/1\.1 [23]/.test(bytes.toString('latin1', 0, 12))) failures += 1
      if (now < until) ask()
      else socket.end()
    })
    socket.once('error', () => {
      failures += 1
    })
    socket.once('close', () => resolve())
  })

await Promise.all(Array.from({ length: connections }, client))
latencies.sort((one, other) => one - other)
const at = (share: number) => latencies[Math.floor(latencies.length * share)] ?? 0
const loaded: Loaded = {
  requests: latencies.length,
  seconds: (performance.now() - since) / 1000,
  p50Ms: at(0.5),
  p99Ms: at(0.99),
  failures,
}
process.stdout.write(JSON.stringify(loaded))
