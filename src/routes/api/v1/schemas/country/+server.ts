import { countryFileSchema } from '#domains/countries/operations.server.ts'
import { answering } from '#platform/endpoint.ts'
import { endpoints } from '../../endpoints.ts'

export const GET = answering(endpoints.countrySchema, ({ scope }) => countryFileSchema(scope))
