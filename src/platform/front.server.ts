import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { isLanguage, type Language } from '#vocabulary/language.ts'
import { originHeaders } from './environment.server.ts'
import { codeOf } from './halt.ts'
import { isStopLink, mayBeFramed, takesForms } from './plain-address.ts'
import { preferredLanguage } from './preferred-language.ts'
import { problemHeaders, problemOf } from './problem.ts'

/** What stands on every answer, whoever makes it: a page, a picture, a refusal. Pages add their content-security-policy. */
const guards = Object.entries({
  // Until somebody says better, as no answer is to be guessed at.
  'content-type': 'text/plain; charset=utf-8',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
})

// One table is made to be shown inside other sites; its own policy says so (hooks.server.ts). Nothing can be done on it.
const framing = ({ url = '' }: IncomingMessage) => (mayBeFramed(url.split('?', 1)[0] ?? '') ? undefined : 'DENY')

// It lies among the files named by their content and answers for the letter page, which asks for no wider scope than itself.
const offlineWorker = /^\/_app\/immutable\/workers\/offline\b/

/** Stands before the pages: every request carries the operator's origin, whatever the visitor claimed. */
export function createFront(handler: RequestListener, origin: string): RequestListener {
  const { protocol, host } = new URL(origin)
  const scheme = protocol.slice(0, -1)
  return (request, response) => {
    for (const [name, value] of guards) response.setHeader(name, value)
    const frame = framing(request)
    if (frame) response.setHeader('x-frame-options', frame)
    if (offlineWorker.test(request.url ?? '')) response.setHeader('service-worker-allowed', '/')
    request.headers[originHeaders.protocol] = scheme
    request.headers[originHeaders.host] = host
    if (readOnly.has(request.method ?? '')) return handler(request, response)
    const status = whyNotTaken(request, origin)
    // Kit refuses a form that comes from nowhere; the link itself is what opens this one.
    if (isStopLink(pathOf(request))) request.headers.origin = origin
    return status ? refuse(status, request, response) : handler(request, response)
  }
}

const pathOf = ({ url = '' }: IncomingMessage) => url.split('?', 1)[0] ?? ''

// The open zone only answers: nothing can be sent to it but a report of an error and the click of a link in a message.
const readOnly = new Set(['GET', 'HEAD'])

/** A form of ours is a few kilobytes; the answer of a passkey not more. */
const sentBytesMax = 65_536

/** Our forms hold no files, and only the ceremonies' script sends JSON. */
const sentTypes = /^application\/(x-www-form-urlencoded|json)\s*(;|$)/i
/** A statement of law in two languages, or a state's whole file, is more; a letter with an accent is sent as six. */
const longFormBytesMax = 400_000
const longForms = /^(\/(en|fr))?\/members\/(law|proposals|studies)\//
const bytesMax = (path: string) => (longForms.test(path) ? longFormBytesMax : sentBytesMax)

/**
 * What may be sent to us: forms of the few addresses that take any, from a page of this site, of a size told beforehand, in a form we
 * read. A browser says where a request comes from and lets no page change that (Fetch standard: Origin, Sec-Fetch-Site); who says
 * nothing is refused.
 */
function whyNotTaken(request: IncomingMessage, origin: string): 403 | 405 | 413 | 415 | undefined {
  const { method, headers } = request
  const stops = isStopLink(pathOf(request))
  if (method !== 'POST' || !takesForms(pathOf(request))) return 405
  if (!stops && (headers.origin !== origin || !['same-origin', undefined].includes(headers['sec-fetch-site'] as string | undefined)))
    return 403
  const length = Number(headers['content-length'] ?? Number.NaN)
  if (headers['transfer-encoding'] !== undefined || !(length <= bytesMax(pathOf(request)))) return 413
  // A mail program sends its click in either form (RFC 8058, 3.1).
  return stops || sentTypes.test(headers['content-type'] ?? '') ? undefined : 415
}

function refuse(status: 403 | 405 | 413 | 415, { headers, url = '' }: IncomingMessage, response: ServerResponse) {
  const spoken = url.split(/[/?]/)[1]
  const language = isLanguage(spoken) ? spoken : preferredLanguage(headers['accept-language'] ?? null)
  const problem = problemOf(status, language)
  const forPrograms = url.startsWith('/api/')
  const body = forPrograms ? `${JSON.stringify(problem)}\n` : shortPage(problem.title, language)
  const head = { ...problemHeaders(status, language), 'content-length': Buffer.byteLength(body), connection: 'close' }
  const type = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" }
  response.writeHead(status, forPrograms ? head : { ...head, ...type }).end(body)
}

const shortPage = (title: string, language: Language) =>
  `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1><p><a href="/${language}">Liaison</a></p></body></html>\n`

const limits = {
  maxHeaderSize: 16_384,
  headersTimeout: 15_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
}

/** A server that does not wait for ever, and answers in HTTP even what is not HTTP. */
export function createHttpServer(front: RequestListener): Server {
  return createServer(limits, front).on('clientError', answerNonsense)
}

const answers: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Content Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

function answerNonsense(error: Error, socket: Duplex) {
  if (!socket.writable || codeOf(error) === 'ECONNRESET') return void socket.destroy()
  const status = answers[codeOf(error)] ?? '400 Bad Request'
  const body = `${status.slice(4)}\n`
  const head = [
    `HTTP/1.1 ${status}`,
    'content-type: text/plain',
    'x-content-type-options: nosniff',
    `content-length: ${body.length}`,
    'connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}

const words: Record<string, (host: string, port: number) => string> = {
  EADDRINUSE: (host, port) => `Port ${port} on ${host} is in use; stop the program that has it, or set PORT to another.`,
  EACCES: (_, port) => `Port ${port} may not be used by this user; set PORT to one above 1023.`,
  EADDRNOTAVAIL: (host) =>
    `HOST is ${host}, which is no address of this machine; expected one of its addresses, such as 127.0.0.1 or 0.0.0.0.`,
  ENOTFOUND: (host) => `HOST is ${host}, which has no address; expected an address of this machine, such as 127.0.0.1 or 0.0.0.0.`,
}

/** Why a port could not be taken, in one line; undefined for what is not the operator's to mend. */
export const whyNotListening = (error: unknown, host: string, port: number): string | undefined => words[codeOf(error)]?.(host, port)

/** Resolves once the server takes connections, or rejects with the system's error. */
export const listen = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })

/** Takes no new connections, lets running requests end, and cuts what is left after `patienceMs`. */
export async function closeServer(server: Server, patienceMs = 5_000) {
  if (!server.listening) return
  const cut = setTimeout(() => server.closeAllConnections(), patienceMs)
  // A connection that a browser keeps for its next request is idle only once its answer has gone out.
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  await new Promise<void>((resolve) => server.close(() => resolve()))
  clearTimeout(cut)
  clearInterval(idle)
}
