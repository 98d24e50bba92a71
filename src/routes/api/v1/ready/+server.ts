import { readiness } from '#domains/facts/operations.server.ts'
import { answering } from '#platform/endpoint.ts'
import { endpoints } from '../endpoints.ts'

export const GET = answering(endpoints.ready, async ({ scope }) => ({ status: 'ready' as const, ...(await readiness(scope)) }))
