import { connect } from 'node:net'

/** One request as it goes over the wire. `broken`: it ends before it says what it wants, so that no answer is owed, only an end. */
export type RawRequest = { bytes: Buffer; broken?: boolean; head?: boolean }

export type RawAnswer = {
  /** 0: the connection was closed without an answer. */
  status: number
  headers: Record<string, string>
  body: string
  milliseconds: number
  /** The connection neither answered nor closed in time. */
  hung: boolean
}

const patienceMs = 10_000
// Node answers nobody who has hung up, so we keep our side open until a request that ends too early stays silent.
const hangUpMs = 200

/** The request as text that can be read and typed again. */
export const shown = ({ bytes }: RawRequest) =>
  JSON.stringify(bytes.subarray(0, 400).toString('latin1')) + (bytes.length > 400 ? ` … (${bytes.length} bytes)` : '')

/** Sends bytes and reads until the other side ends; hangs up on silence after a request that promised no end. */
export const send = (origin: string, { bytes, broken, head }: RawRequest): Promise<RawAnswer> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(origin)
    const since = performance.now()
    const chunks: Buffer[] = []
    let settled = false
    const finish = (hung: boolean) => {
      if (settled) return
      settled = true
      clearTimeout(hangUp)
      socket.destroy()
      resolve({ ...parsed(Buffer.concat(chunks).toString('latin1'), head === true), milliseconds: performance.now() - since, hung })
    }
    const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true })
    socket.setTimeout(patienceMs, () => finish(true))
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('end', () => finish(false))
    // The other side may refuse to read on and reset the connection; what it said before counts.
    socket.on('error', () => finish(false))
    socket.on('close', () => finish(false))
    const hangUp = setTimeout(() => broken && socket.end(), hangUpMs)
    socket.write(bytes)
  })

function parsed(text: string, head: boolean): Pick<RawAnswer, 'status' | 'headers' | 'body'> {
  const end = text.indexOf('\r\n\r\n')
  const [first = '', ...lines] = (end < 0 ? text : text.slice(0, end)).split('\r\n')
  const status = Number(/^HTTP\/1\.[01] (\d{3})\b/.exec(first)?.[1] ?? 0)
  const rest = end < 0 ? '' : text.slice(end + 4)
  // 100 Continue and its like come before the answer.
  if (status >= 100 && status < 200) return parsed(rest, head)
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  )
  return { status, headers, body: head ? '' : Buffer.from(bodyOf(rest, headers), 'latin1').toString('utf8') }
}

const bodyOf = (text: string, headers: Record<string, string>) => {
  if (headers['transfer-encoding'] === 'chunked') return unchunked(text)
  return headers['content-length'] === undefined ? text : text.slice(0, Number(headers['content-length']))
}

function unchunked(text: string): string {
  const line = text.indexOf('\r\n')
  const size = Number.parseInt(text.slice(0, line), 16)
  if (line < 0 || !(size > 0)) return ''
  return text.slice(line + 2, line + 2 + size) + unchunked(text.slice(line + 4 + size))
}
