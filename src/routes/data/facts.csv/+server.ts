import { factTable } from '#domains/open-data/operations.server.ts'
import { readQuery } from '#platform/endpoint.ts'
import type { RequestHandler } from './$types'
import { tableAnswer, tableQuery } from '../tables.ts'

export const GET: RequestHandler = async ({ locals: { scope }, url }) => {
  const parts = await factTable(scope, readQuery(tableQuery, url))
  return tableAnswer('facts.csv', ReadableStream.from(parts).pipeThrough(new TextEncoderStream()))
}
