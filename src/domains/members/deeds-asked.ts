import type { DeedsAsked } from '#platform/deeds.server.ts'
import { dayOfOffice } from './model.ts'

const day = (text: string | null) => (dayOfOffice.safeParse(text).success ? text : null)
const name = (text: string | null) => (text && /^[\w-]{1,60}$/.test(text) ? text : null)
const whole = (text: string | null) => (text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null)

/** The filters of the record, out of an address; what cannot be read filters nothing and is not shown as chosen. */
export const deedsAskedIn = (asked: Pick<URLSearchParams, 'get'>, limit: number): DeedsAsked => ({
  party: name(asked.get('party')),
  deed: name(asked.get('deed')),
  from: day(asked.get('from')),
  until: day(asked.get('until')),
  before: whole(asked.get('before')),
  limit,
})
