import { participationTable } from '#domains/open-data/operations.server.ts'
import { readQuery } from '#platform/endpoint.ts'
import { tableAnswer, tableQuery } from '../tables.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ locals: { scope }, url }) =>
  tableAnswer('participations.csv', await participationTable(scope, readQuery(tableQuery, url)))
