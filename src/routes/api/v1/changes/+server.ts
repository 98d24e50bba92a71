import { changesSince, stateNamed } from '#domains/facts/operations.server.ts'
import { answering } from '#platform/endpoint.ts'
import { endpoints } from '../endpoints.ts'

export const GET = answering(endpoints.changes, async ({ scope, url, query: { since, state, limit } }) => {
  if (state) await stateNamed(scope, state, 'state')
  const { items, total } = await changesSince(scope, { since, state: state ?? null, limit })
  const further = new URL(url)
  further.searchParams.set('since', String(items.at(-1)?.seq ?? since))
  return { items, total, next: total > items.length ? further.pathname + further.search : null }
})
