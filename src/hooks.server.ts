import type { RequestEvent } from '@sveltejs/kit'
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks'
import { keepReady } from '#domains/search/following.server.ts'
import { type Db, openDatabase } from '#platform/database.server.ts'
import { databaseUrl } from '#platform/environment.server.ts'
import { logFault } from '#platform/log.server.ts'
import { isMembersZone, isPlain, isStopLink, mayBeFramed } from '#platform/plain-address.ts'
import { preferredLanguage } from '#platform/preferred-language.ts'
import { problemOf, problemResponse } from '#platform/problem.ts'
import { Refusal } from '#platform/refusal.ts'
import { scopeOf } from '#platform/scope.ts'
import { placeOf } from '#ui/address.ts'
import { isLanguage } from '#vocabulary/language.ts'
import { finders } from './rooms.ts'
import { mayRunScripts } from './scripted-routes.ts'
import { detour, recogniseVisitor } from './visitor.server.ts'

let db: Db

export const init: ServerInit = () => {
  db = openDatabase(databaseUrl())
  // Nobody waits for it: who searches before it is read waits a little.
  void keepReady(scopeOf({ kind: 'anyone' }, db, new Date()), finders).catch((error: unknown) => logFault(error, 'search, at the start'))
}

export const handle: Handle = async ({ event, resolve }) => {
  const spoken = event.url.pathname.split('/')[1]
  const asked = isPlain(event.url.pathname) ? event.url.searchParams.get('lang') : spoken
  event.locals.language = isLanguage(asked) ? asked : preferredLanguage(event.request.headers.get('accept-language'))
  event.locals.scope = scopeOf({ kind: 'anyone' }, db, new Date())
  // Kit would hand out what loaders answer as data, whatever of it a page shows; no page of ours asks for it (`csr = false`).
  if (event.isDataRequest) return problemResponse(problemOf(404, event.locals.language), event.locals.language)
  if (isMembersZone(event.url.pathname)) return inMembersZone(event, resolve)
  const response = needsLanguage(event.url.pathname, event.route.id)
    ? redirectTo(`/${event.locals.language}${event.url.pathname === '/' ? '' : event.url.pathname}${event.url.search}`)
    : await answered(event, () => wholePage(event, resolve))
  if (isStopLink(event.url.pathname)) response.headers.set('cache-control', 'no-store')
  if (response.status === 200 && !response.headers.has('cache-control')) response.headers.set('cache-control', 'public, no-cache')
  if (isPlain(event.url.pathname)) {
    response.headers.set('cross-origin-resource-policy', 'cross-origin')
    if (!isLanguage(asked)) response.headers.set('vary', 'accept-language')
  }
  if (mayBeFramed(event.url.pathname)) changePolicy(response.headers, [["frame-ancestors 'none'", 'frame-ancestors *']])
  if (mayRunScripts(event.route.id)) changePolicy(response.headers, ownScripts)
  return response
}

/** The same, in the name of who is signed in, and for nobody to keep. */
const inMembersZone = async (event: RequestEvent, resolve: Parameters<Handle>[0]['resolve']): Promise<Response> => {
  const { pathname, search } = event.url
  const place = placeOf(pathname)
  const known = await recogniseVisitor(event)
  // Kit keeps this name for itself and takes a form that says it for a fault of ours.
  const isForeign = known === 'foreign form' || (event.request.method === 'POST' && event.url.searchParams.has('/default'))
  const elsewhere = isForeign
    ? '/members?sent=no'
    : detour(place, event.locals.visitor, event.request.method === 'GET' ? pathname + search : pathname)
  const language = needsLanguage(pathname, event.route.id) ? place + search : undefined
  const response =
    (elsewhere ?? language)
      ? redirectTo(`/${event.locals.language}${elsewhere ?? language}`, 303)
      : await answered(event, () => wholePage(event, resolve))
  response.headers.set('cache-control', 'no-store')
  if (mayRunScripts(event.route.id)) changePolicy(response.headers, ownScripts)
  return response
}

const languageMark = '%liaison.language%'

/**
 * The page in one piece, in the language of its address. Kit would search the whole page for the mark, hash it for an
 * etag and send it in pieces; the page cache makes its own etag, and the mark stands in the first line.
 */
const wholePage = async (event: RequestEvent, resolve: Parameters<Handle>[0]['resolve']): Promise<Response> => {
  let html = ''
  const response = await resolve(event, {
    transformPageChunk: (chunk) => {
      html += chunk.html
      return ''
    },
  })
  const mark = html.indexOf(languageMark)
  if (mark < 0) return response
  const body = Buffer.concat([
    Buffer.from(html.slice(0, mark) + event.locals.language),
    Buffer.from(html.slice(mark + languageMark.length)),
  ])
  const headers = new Headers(response.headers)
  headers.delete('etag')
  headers.set('content-type', 'text/html; charset=utf-8')
  headers.set('content-length', String(body.length))
  return new Response(body, { status: response.status, headers })
}

/** Whatever goes wrong under /api is told as a problem document (RFC 9457), also where no endpoint stands; so are files, to programs. */
const answered = async (event: RequestEvent, answer: () => Response | Promise<Response>): Promise<Response> => {
  const path = event.url.pathname
  const { language } = event.locals
  const response = await answer()
  if (!path.startsWith('/api/')) {
    const isRefused = response.status >= 400 && isFile(path) && ((event.route.id !== null && !mayBeFramed(path)) || isKitsRefusal(response))
    return isRefused ? problemResponse(problemOf(response.status, language, event.locals.refused), language) : response
  }
  response.headers.set('access-control-allow-origin', '*')
  const told = response.headers.get('content-type')?.startsWith('application/problem+json')
  return response.status < 400 || told ? response : problemResponse(problemOf(response.status, language), language)
}

const isFile = (path: string) => isPlain(path) || /^\/(en|fr)\/(feeds\/|cooperate\/note\.docx$)/.test(path)

/** How Kit tells a program what an address without a page refused. */
const isKitsRefusal = ({ headers }: Response) => /^(?:application\/json|text\/plain)/.test(headers.get('content-type') ?? '')

/** A page asked for without its language is answered in the visitor's. */
const needsLanguage = (path: string, route: string | null) => route !== null && !isLanguage(path.split('/')[1]) && !isPlain(path)

// The front door leaves out its own refusal to be framed for the same addresses (`mayBeFramed`).
const changePolicy = (headers: Headers, changes: readonly (readonly [string, string])[]) => {
  const policy = headers.get('content-security-policy')
  if (policy)
    headers.set(
      'content-security-policy',
      changes.reduce((changed, [from, to]) => changed.replace(from, to), policy),
    )
}

/** A script may be ours only, and ask only us. */
const ownScripts = ['script-src', 'connect-src'].map((directive) => [`${directive} 'none'`, `${directive} 'self'`] as const)

const redirectTo = (location: string, status = 307) =>
  new Response(null, { status, headers: { location, vary: 'accept-language', 'cache-control': 'no-store' } })

/** A refusal is worded for the reader; a fault of ours is written to the log and named by its number only. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind === 'unknown' && error instanceof Refusal) {
    const message = error.detail[event.locals.language ?? 'en']
    event.locals.refused = message
    return { status: error.status, message }
  }
  if (kind !== 'unknown') return
  return { status: 500, message: logFault(error, `${event.request.method} ${event.route.id ?? event.url.pathname}`) }
}
