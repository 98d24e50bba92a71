import { createHash } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, RequestListener, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { type Answer, captureAnswer } from './captured-answer.server.ts'
import { isForOne } from './plain-address.ts'
import { sharedQuestion } from './shared-question.ts'

/** Under what an answer is right: the last change of the ledger and the calendar day. */
export type Edition = () => Promise<string>

type Encoding = 'br' | 'gzip' | 'identity'
type Variant = { body: Buffer; head: OutgoingHttpHeaders & { etag: string } }
type Kept = { edition: string; headers: OutgoingHttpHeaders; tag: string; variants: Partial<Record<Encoding, Variant>>; bytes: number }

const keptBytesMax = 96 * 1024 * 1024
const answerBytesMax = 4 * 1024 * 1024
const urlLengthMax = 300

/**
 * Keeps answers of the open zone in memory and compressed. An answer is used only while its edition stands, asked of
 * the database for every request (many requests share one question), so a published change shows on the next one.
 * Only what the pages mark `public` and answer with 200 is kept; everything else passes through.
 */
export const withPageCache = (handler: RequestListener, edition: Edition): RequestListener => {
  const shelf = createShelf(keptBytesMax)
  const current = sharedQuestion(edition)
  const answer = async (request: IncomingMessage, response: ServerResponse, now: string) => {
    const url = request.url ?? '/'
    const found = shelf.get(url)
    if (found?.edition === now) return send(request, response, found)
    const fresh = await captureAnswer(handler, request, response, answerBytesMax)
    if (!fresh) return
    if (!keepable(fresh))
      return void response.writeHead(fresh.status, fresh.headers).end(request.method === 'HEAD' ? undefined : fresh.body)
    const kept = keptFrom(fresh, now)
    shelf.put(url, kept)
    return send(request, response, kept)
  }
  return (request, response) => {
    if (!mayBeKept(request)) return handler(request, response)
    current()
      // Without its database the program still answers: the pages say what is wrong.
      .then(
        (now) => answer(request, response, now),
        () => handler(request, response),
      )
      .catch(() => response.destroy())
  }
}

const mayBeKept = ({ method, url = '', headers }: IncomingMessage) =>
  (method === 'GET' || method === 'HEAD') &&
  !isForOne(url.split('?', 1)[0] ?? '') &&
  /^\/(en|fr|api\/v1|data|embed|sitemap\.xml|robots\.txt)(\/|\?|$)/.test(url) &&
  url.length <= urlLengthMax &&
  headers.range === undefined &&
  headers['content-length'] === undefined &&
  headers['transfer-encoding'] === undefined

const keepable = ({ status, headers, body }: Answer) =>
  status === 200 && /\bpublic\b/.test(String(headers['cache-control'] ?? '')) && body.length <= answerBytesMax

/** Answers by address, the longest unused thrown out first when they grow too large. */
const createShelf = (bytesMax: number) => {
  const kept = new Map<string, Kept>()
  let bytes = 0
  const drop = (url: string) => {
    bytes -= kept.get(url)?.bytes ?? 0
    kept.delete(url)
  }
  return {
    get: (url: string) => {
      const found = kept.get(url)
      if (found) kept.delete(url)
      if (found) kept.set(url, found)
      return found
    },
    put: (url: string, answer: Kept) => {
      drop(url)
      kept.set(url, answer)
      bytes += answer.bytes
      for (const oldest of kept.keys()) {
        if (bytes <= bytesMax) break
        drop(oldest)
      }
    },
  }
}

const keptFrom = ({ headers: all, body }: Answer, edition: string): Kept => {
  const { 'content-length': _length, etag: _etag, 'transfer-encoding': _transfer, ...headers } = all
  const tag = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  return { edition, headers, tag, variants: { identity: variantOf(headers, tag, 'identity', body) }, bytes: body.length * 1.5 }
}

const variantOf = (headers: OutgoingHttpHeaders, tag: string, encoding: Encoding, body: Buffer): Variant => ({
  body,
  head: {
    ...headers,
    etag: `"${tag}-${encoding}"`,
    vary: 'accept-encoding',
    'content-length': body.length,
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
  },
})

const compress = {
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body: Buffer) => promisify(gzip)(body, { level: 6 }),
  identity: async (body: Buffer) => body,
}

async function variantFor({ variants, headers, tag }: Kept, encoding: Encoding): Promise<Variant> {
  const found = variants[encoding]
  if (found) return found
  const made = variantOf(headers, tag, encoding, await compress[encoding](variants.identity?.body ?? Buffer.alloc(0)))
  variants[encoding] = made
  return made
}

async function send(request: IncomingMessage, response: ServerResponse, answer: Kept) {
  const { body, head } = await variantFor(answer, encodingFor(request.headers['accept-encoding']))
  if (!matches(request.headers['if-none-match'], head.etag)) {
    response.writeHead(200, head).end(request.method === 'HEAD' ? undefined : body)
    return
  }
  const { 'content-length': _length, 'content-encoding': _encoding, 'content-type': _type, ...unchanged } = head
  response.writeHead(304, unchanged).end()
}

/** RFC 9110 section 12.5.3, for the encodings we make: brotli before gzip, never one that is refused. */
export const encodingFor = (accepted: string | undefined): Encoding => {
  const weights = new Map(
    (accepted ?? '').split(',').map((part): [string, number] => {
      const [name = '', quality] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*q=/)
      return [name, quality === undefined ? 1 : Number(quality)]
    }),
  )
  const wanted = (name: string) => (weights.get(name) ?? 0) > 0
  return wanted('br') ? 'br' : wanted('gzip') ? 'gzip' : 'identity'
}

const matches = (header: string | undefined, etag: string) =>
  header !== undefined && (header.trim() === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag))
