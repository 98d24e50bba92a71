import type { Standing } from '#domains/facts/model.ts'
import { overdueBefore } from '#domains/facts/overdue.ts'
import { lastDayOf } from '#domains/facts/partial-date.ts'
import type { Block, SaidFact } from '#domains/facts/said.ts'
import { kindsOnDesk } from './model.ts'

/** Why a statement asks for somebody's eyes, the worst first. */
export const risks = [
  'withdrawn',
  'contradicted',
  'never_confirmed',
  'law_changed',
  'old_reading',
  'stale_translation',
  'in_order',
] as const
export type Risk = (typeof risks)[number]

const isUnconfirmed = (standing: Standing) => standing !== 'confirmed'

export type Weighed = { block: Block; facts: readonly SaidFact[]; stale: boolean; withdrawn: boolean; today: string }

/** The worst reason to look at a statement. `facts`: all that every position says of it, whatever its day. */
export const riskOf = ({ block: { statement }, facts, stale, withdrawn, today }: Weighed): Risk => {
  if (withdrawn) return 'withdrawn'
  if (statement.standing === 'contradicted' || statement.others.some(({ differs }) => differs.length > 0)) return 'contradicted'
  if (isUnconfirmed(statement.standing)) return 'never_confirmed'
  const confirmedOn = statement.attested?.on ?? ''
  if (facts.some((fact) => movedAfter(fact, confirmedOn))) return 'law_changed'
  if (statement.readOn !== null && lastDayOf(statement.readOn) < overdueBefore(today) && confirmedOn < overdueBefore(today))
    return 'old_reading'
  return stale ? 'stale_translation' : 'in_order'
}

/** Said, or in force, later than the day of the confirmation: the law or what we know of it has moved on. */
const movedAfter = ({ recordedFrom, from, startCertainty }: SaidFact, confirmedOn: string) =>
  recordedFrom.slice(0, 10) > confirmedOn || (from !== null && from > confirmedOn && startCertainty !== 'reading')

type Placed = { risk: Risk; kind: string; readOn: string | null; name: string; subject?: string }
const placeOf = (kind: string) => (kindsOnDesk as readonly string[]).indexOf(kind)

/** The order of the list: the worst risk first, offences before all else, the oldest reading (one that nobody noted before all), the name; an event has its day in its subject. */
export const byRisk = (a: Placed, b: Placed) =>
  risks.indexOf(a.risk) - risks.indexOf(b.risk) ||
  placeOf(a.kind) - placeOf(b.kind) ||
  (a.readOn ?? '').localeCompare(b.readOn ?? '') ||
  (a.kind === 'event' ? (a.subject ?? '').localeCompare(b.subject ?? '') : 0) ||
  a.name.localeCompare(b.name)
