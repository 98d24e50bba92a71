import { partOf } from '#domains/countries/entries.ts'
import { entryOf as nationalEntry } from '#domains/countries/export.server.ts'
import type { PartialDate, Standing } from '#domains/facts/model.ts'
import { lawOf, type OwnLaw } from '#domains/facts/own-law.server.ts'
import { type Block, blocksOf, type SaidFact } from '#domains/facts/said.ts'
import { entryOf as treatyEntry } from '#domains/treaties/entries.ts'
import { actingAs } from '#platform/acting.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import type { Language } from '#vocabulary/language.ts'
import { wordsIn } from '#words/words.ts'
import { delegationsOf } from './delegation-queries.server.ts'
import { kindsOnDesk, subjectParts } from './model.ts'
import { nameOf } from './naming.ts'
import { mayReadDesk } from './policy.ts'
import * as queries from './queries.server.ts'
import { byRisk, type Risk, riskOf } from './risk.ts'

// Open: words.
export const notYours = () =>
  new Refusal('forbidden', {
    en: 'This list belongs to the people of another state.',
    fr: 'Cette liste est celle des représentants d’un autre État.',
  })

/** One statement of a state as the list shows it. `anchor`: where it stands on the state's page. `handed`: who was asked to look at it. `waiting`: a proposal under way. */
export type DeskRow = {
  subject: string
  kind: string
  anchor: string
  name: string
  article: string | null
  standing: Standing
  risk: Risk
  readOn: PartialDate | null
  confirmedOn: PartialDate | null
  closed: boolean
  withdrawn: boolean
  waiting: string | null
  handed: { to: string; name: string; note: string } | null
}
export type Desk = { rows: DeskRow[]; confirmed: number }

/** Every statement of a state in one list, what needs eyes first. */
export async function readDesk(scope: Scope, state: string, language: Language): Promise<Desk> {
  if (!mayReadDesk(scope, { state })) throw notYours()
  const law = await lawOf(scope, state, kindsOnDesk)
  const { delegations, waiting } = await actingAs(scope, async (tx) => ({
    delegations: new Map((await delegationsOf(tx, state)).map((one) => [one.subject, one])),
    waiting: await queries.proposalsSeen(tx, { party: state, states: under, subject: null, limit: 1000, offset: 0 }),
  }))
  const underWay = new Map(waiting.items.map(({ subject, id }) => [subject, id]))
  const rows = [...statementsIn(law, scope.today)].map(([subject, { block, facts }]) => {
    const handed = delegations.get(subject)
    return {
      ...rowOf(subject, block, facts, law, scope.today, language),
      waiting: underWay.get(subject) ?? null,
      handed: handed ? { to: handed.toMandate, name: handed.toName, note: handed.note } : null,
    }
  })
  return { rows: rows.sort(byRisk), confirmed: rows.filter(({ standing, withdrawn }) => standing === 'confirmed' && !withdrawn).length }
}

const under = ['draft', 'submitted', 'changes_requested', 'approved']

export type OwnStatement = { block: Block; facts: SaidFact[] }

/** What is said of each subject today or, where nothing is in force yet, from the next day on; by subject. */
// Open: arranges what the caller has read.
export const statementsIn = (law: OwnLaw, today: string): Map<string, OwnStatement> =>
  new Map(
    [...Map.groupBy(law.facts, ({ subject }) => subject)].flatMap(([subject, facts]) => {
      const [block] = blocksOf(facts, today, [])
      return block ? [[subject, { block, facts }]] : []
    }),
  )

/** A statement in the form in which its file has it. */
// Open: puts into another form what the caller has read.
export const entryIn = (subject: string, block: Block): Record<string, unknown> => {
  const { kind, slug } = subjectParts(subject)
  const part = partOf(kind, slug)
  return part ? nationalEntry(part, block) : treatyEntry(block)
}

const rowOf = (subject: string, block: Block, facts: readonly SaidFact[], law: OwnLaw, today: string, language: Language) => {
  const { statement } = block
  const withdrawn = law.withdrawn.has(subject)
  return {
    subject,
    kind: subjectParts(subject).kind,
    anchor: statement.id,
    name: nameOf(subject, block.subject.concept, entryIn(subject, block), language, wordsIn(language).revision),
    article: statement.article,
    standing: withdrawn ? ('withdrawn' as const) : statement.standing,
    risk: riskOf({ block, facts, stale: law.stale.has(subject), withdrawn, today }),
    readOn: statement.readOn,
    confirmedOn: statement.standing === 'confirmed' ? (statement.attested?.on ?? null) : null,
    closed: law.closed.has(subject),
    withdrawn,
  }
}
