import type { DeedsAsked } from '#platform/deeds.server.ts'

const day = (text: string | null) =>
  text !== null && /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null
const whole = (text: string | null) => (text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null)

/** The filters of the record, out of an address; what cannot be read filters nothing and is not shown as chosen. */
export const deedsAskedIn = (asked: Pick<URLSearchParams, 'get'>, limit: number): DeedsAsked => ({
  party: asked.get('party') || null,
  deed: asked.get('deed') || null,
  from: day(asked.get('from')),
  until: day(asked.get('until')),
  before: whole(asked.get('before')),
  limit,
})
