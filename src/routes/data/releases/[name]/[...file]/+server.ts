import { releaseBytes } from '#domains/open-data/releases.server.ts'
import { filesFolder } from '#platform/environment.server.ts'
import type { RequestHandler } from './$types'

const types: Record<string, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
  ttl: 'text/turtle; charset=utf-8',
}

export const GET: RequestHandler = async ({ locals: { scope }, params: { name, file } }) => {
  const bytes = await releaseBytes(scope, filesFolder(), name, file)
  const type = types[file.slice(file.lastIndexOf('.') + 1)] ?? 'text/plain; charset=utf-8'
  return new Response(bytes, { headers: { 'content-type': type, 'access-control-allow-origin': '*' } })
}
