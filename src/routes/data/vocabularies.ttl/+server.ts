import { vocabularyGraph } from '#domains/open-data/operations.server.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = ({ locals: { scope }, url }) =>
  new Response(vocabularyGraph(scope, url.origin), {
    headers: { 'content-type': 'text/turtle; charset=utf-8', 'access-control-allow-origin': '*' },
  })
