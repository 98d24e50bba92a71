import type { IncomingMessage, OutgoingHttpHeaders, RequestListener, ServerResponse } from 'node:http'

export type Answer = { status: number; headers: OutgoingHttpHeaders; body: Buffer }

/**
 * Lets a handler answer a GET into memory instead of onto the wire; the response is left unsent and without headers.
 * An answer of more than `bytesMax` goes onto the wire as it comes and is not held. Undefined: it went so, or the
 * visitor hung up first.
 */
export async function captureAnswer(
  handler: RequestListener,
  request: IncomingMessage,
  response: ServerResponse,
  bytesMax: number,
): Promise<Answer | undefined> {
  const { method } = request
  const { writeHead, write, end } = response
  const chunks: Buffer[] = []
  let bytes = 0
  const collect = (chunk: unknown) => {
    if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return
    const piece = Buffer.from(chunk as Uint8Array)
    bytes += piece.length
    chunks.push(piece)
  }
  const whole = new Promise<boolean>((resolve) => {
    response.once('close', () => resolve(false))
    const capturing: Partial<Record<'writeHead' | 'write' | 'end', (...given: never[]) => unknown>> = {
      writeHead: (status: number, ...given: (string | OutgoingHttpHeaders)[]) => {
        for (const [name, value] of Object.entries(given.find((one) => typeof one === 'object') ?? {}))
          response.setHeader(name, value ?? '')
        return Object.assign(response, { statusCode: status })
      },
      write: (chunk: unknown) => {
        collect(chunk)
        if (bytes <= bytesMax) return true
        Object.assign(response, { writeHead, write, end })
        resolve(false)
        return response.write(Buffer.concat(chunks.splice(0)))
      },
      end: (chunk?: unknown) => {
        collect(chunk)
        resolve(true)
        return response
      },
    }
    Object.assign(response, capturing)
  })
  // What a HEAD is told is taken from the GET.
  request.method = 'GET'
  handler(request, response)
  const finished = await whole
  Object.assign(request, { method })
  Object.assign(response, { writeHead, write, end })
  if (!finished) return undefined
  const headers = { ...response.getHeaders() }
  for (const name of response.getHeaderNames()) response.removeHeader(name)
  return { status: response.statusCode, headers, body: Buffer.concat(chunks) }
}
