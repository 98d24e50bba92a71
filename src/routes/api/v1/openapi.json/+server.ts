import { answering } from '#platform/endpoint.ts'
import { openApiOf } from '#platform/openapi.ts'
import { endpoints } from '../endpoints.ts'

const description = openApiOf(Object.values(endpoints), {
  title: 'Liaison: the law of the states on the smuggling of migrants',
  version: '1',
  description:
    'Every statement carries its source, the day its text was read, its standing and its confidence. Not confirmed by a state unless its standing says so. A missing value is not known; it is never "no".',
  licence: 'Not decided yet: ask before you copy texts. Facts of law are free.',
})

export const GET = answering(endpoints.openapi, () => description)
