import { answering } from '#platform/endpoint.ts'
import { endpoints } from '../endpoints.ts'

export const GET = answering(endpoints.health, () => ({ status: 'ok' as const }))
