import { factTable } from '#domains/open-data/operations.server.ts'
import { readQuery } from '#platform/endpoint.ts'
import { streamOf, tableAnswer, tableQuery } from '../tables.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ locals: { scope }, url }) => {
  const parts = await factTable(scope, readQuery(tableQuery, url))
  return tableAnswer('facts.csv', streamOf(parts))
}
