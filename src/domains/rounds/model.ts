import { z } from 'zod'
import { line } from '#domains/members/model.ts'
import type { Bilingual } from '#vocabulary/language.ts'
import indicators from '../../../data/indicators.json' with { type: 'json' }

/** No state answers for what binds states to each other, but by its own bonds, which are asked about with its declarations. */
const topicsOfTreaties = new Set(['instrument', 'coverage', 'relation', 'register', 'rule', 'network', 'participation', 'declaration'])

/** Days before the last one on which a party that has not answered everything is reminded. */
export const reminderDays = [14, 3] as const

/** The number under which the message of the opening is noted: farther from the end than any reminder. */
export const atOpening = 10_000

/** At most two years: what is asked for longer is not asked. */
const roundDaysMax = 730

/** What the secretariat asks, of whom, until when. `id` is the form's: sent twice it opens one round. */
export const openingSchema = z.object({
  id: z.uuid(),
  nameEn: line(120),
  nameFr: line(120),
  parties: z
    .array(z.string().regex(/^[A-Z]{2}$/))
    .min(1)
    .max(60),
  indicators: z.array(z.string().max(80)).min(1).max(200),
  deadline: z.iso.date(),
})
export type Opening = z.infer<typeof openingSchema>

/** Whether a last day can be one: after today, and not years ahead. */
export const isDeadline = (deadline: string, today: string) =>
  deadline > today && Date.parse(deadline) - Date.parse(today) <= roundDaysMax * 86_400_000

export const callingOffSchema = z.object({ round: z.uuid(), reason: line(500) })

export type RoundStanding = 'open' | 'closed' | 'called_off'
export type Round = {
  id: string
  name: Bilingual
  indicators: string[]
  deadline: string
  openedAt: string
  closedAt: string | null
  calledOff: string | null
  asked: number
  answered: number
}

export const standingOf = ({ closedAt, calledOff }: Round): RoundStanding => {
  if (calledOff !== null) return 'called_off'
  return closedAt === null ? 'open' : 'closed'
}

/** How far one party has come. `people`: who can answer for it now; none means that nobody was asked. */
export type PartyProgress = {
  party: string
  asked: number
  confirmed: number
  contradicted: number
  proposed: number
  silent: number
  people: number
}

export const answeredIn = ({ confirmed, contradicted, proposed }: PartyProgress) => confirmed + contradicted + proposed

/** What a round can ask about: the topics of national law, each with its questions (`data/indicators.json`). */
export const topicsAsked: Record<string, string[]> = Object.fromEntries(
  [...Map.groupBy(indicators, ({ topic }) => topic)]
    .filter(([topic]) => !topicsOfTreaties.has(topic))
    .map(([topic, all]) => [topic, all.map(({ id }) => id)]),
)
