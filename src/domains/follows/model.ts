import { z } from 'zod'
import type { Bilingual } from '#vocabulary/language.ts'

/** What can be followed. */
export const followKinds = ['state', 'indicator', 'instrument', 'topic', 'search'] as const
export type FollowKind = (typeof followKinds)[number]

/**
 * What is followed: a state; a question, in one state or (`state` null) in all; an instrument by its address (`cets-030`); a
 * topic of decisions (`keyword.family`, `element.benefit_entry`); or every change that holds the words of a search.
 */
export type Followed =
  | { kind: 'state'; state: string }
  | { kind: 'indicator'; indicator: string; state: string | null }
  | { kind: 'instrument'; instrument: string }
  | { kind: 'topic'; topic: string }
  | { kind: 'search'; words: string }

/** What everything that can be followed is called, by code; `places`: where the record of a state is read. */
export type FollowNames = Record<'states' | 'indicators' | 'instruments' | 'topics', ReadonlyMap<string, Bilingual>> & {
  places: ReadonlyMap<string, string>
}

export const cadences = ['at_once', 'weekly'] as const
export type Cadence = (typeof cadences)[number]

/** Monday is 1 (ISO 8601). */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** What is told `at_once` waits this long, so that what is done together is told together. */
export const settlingMinutes = 5

/** Nobody reads the notices of more. */
export const followsMax = 200
/** A notice names so many changes and counts the others. */
export const linesMax = 200

/** How and why a member follows; the day of the week counts where it is weekly. */
export const mannerSchema = z
  .object({
    note: z
      .string()
      .trim()
      .max(500)
      .regex(/^[^\p{Cc}\p{Cf}]*$/u),
    cadence: z.enum(cadences),
    weekday: z.coerce.number().int().min(1).max(7),
  })
  .transform(({ note, cadence, weekday }) => ({ note, cadence, weekday: cadence === 'weekly' ? weekday : null }))
export type Manner = z.output<typeof mannerSchema>

export type Follow = Followed & Manner & { id: string; createdAt: string }

/** A follow with what collects for it: how many changes, when they go; and when it was last told, of how many. Instants RFC 3339. */
export type FollowKept = Follow & {
  waiting: { changes: number; dueAt: string } | null
  last: { at: string; changes: number } | null
}

const inAddress = z.object({
  state: z
    .string()
    .regex(/^[A-Za-z]{2}$/)
    .transform((code) => code.toUpperCase())
    .optional(),
  indicator: z
    .string()
    .regex(/^[a-z_]{2,40}\.[a-z_]{2,40}$/)
    .optional(),
  instrument: z
    .string()
    .max(80)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .optional(),
  keyword: z
    .string()
    .regex(/^[a-z0-9_]{2,60}$/)
    .optional(),
  element: z
    .string()
    .regex(/^[a-z0-9_]{2,60}$/)
    .optional(),
  q: z
    .string()
    .trim()
    .min(2)
    .max(200)
    .regex(/^[^\p{Cc}\p{Cf}]*[\p{L}\p{N}][^\p{Cc}\p{Cf}]*$/u)
    .optional(),
})

/** What an address or a form names: `?state=IT`, `?indicator=offence.fine&state=IT`, `?instrument=cets-030`, `?keyword=family`, `?q=…`. */
export function followedIn(given: Readonly<Record<string, string | undefined>>): Followed | undefined {
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value))
  const parsed = inAddress.safeParse(filled)
  if (!parsed.success) return undefined
  const { state = null, indicator, instrument, keyword, element, q } = parsed.data
  const others = [indicator, instrument, keyword, element, q].filter((one) => one !== undefined)
  if (others.length > 1 || (others.length === 1 && state !== null && indicator === undefined)) return undefined
  if (indicator) return { kind: 'indicator', indicator, state }
  if (instrument) return { kind: 'instrument', instrument }
  if (keyword) return { kind: 'topic', topic: `keyword.${keyword}` }
  if (element) return { kind: 'topic', topic: `element.${element}` }
  if (q) return { kind: 'search', words: q }
  return state ? { kind: 'state', state } : undefined
}

/** The address that names it, read again by `followedIn`. */
export function addressOfFollowed(followed: Followed): Record<string, string> {
  if (followed.kind === 'state') return { state: followed.state }
  if (followed.kind === 'indicator') return { indicator: followed.indicator, ...(followed.state ? { state: followed.state } : {}) }
  if (followed.kind === 'instrument') return { instrument: followed.instrument }
  if (followed.kind === 'search') return { q: followed.words }
  const [list = '', code = ''] = followed.topic.split('.')
  return { [list]: code }
}

export const isFollowId = (text: string) => z.uuid().safeParse(text).success

export const isStopToken = (text: string) => /^[\w-]{43}$/.test(text)
