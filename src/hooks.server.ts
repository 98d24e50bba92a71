import type { Handle, ServerInit } from '@sveltejs/kit'
import { type Db, openDatabase } from '#platform/database.server.ts'
import { preferredLanguage } from '#platform/preferred-language.ts'
import { scopeOf } from '#platform/scope.ts'
import type { Language } from '#vocabulary/language.ts'

let db: Db

export const init: ServerInit = () => {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is set by src/main.ts before the pages start')
  db = openDatabase(url)
}

export const handle: Handle = async ({ event, resolve }) => {
  const spoken = /^\/(en|fr)(?=\/|$)/.exec(event.url.pathname)?.[1] as Language | undefined
  event.locals.language = spoken ?? preferredLanguage(event.request.headers.get('accept-language'))
  event.locals.scope = scopeOf({ kind: 'anyone' }, db, new Date())
  return resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%liaison.language%', event.locals.language).replace('%liaison.direction%', 'ltr'),
  })
}
