import { coverage } from '#domains/rounds/operations.server.ts'
import { answering } from '#platform/endpoint.ts'
import { endpoints } from '../endpoints.ts'

export const GET = answering(endpoints.coverage, async ({ scope, query: { at = scope.today, state } }) => ({
  at,
  items: (await coverage(scope, at)).filter((row) => state === undefined || row.state === state),
}))
