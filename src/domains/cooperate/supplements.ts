import type { Relation } from '#domains/treaties/model.ts'
import { type BookIndex, type Entry, numbersIn, pairKey } from './book-index.ts'
import { type Case, isExcluded } from './candidates.ts'
import type { Supplement } from './model.ts'
import { certain, no, probable, type Status } from './spans.ts'

const nothing = { en: [], fr: [] }

const statusHere = ({ index, pair }: Case, id: string) => (pair.statuses[index.at.get(id) ?? -1] ?? no) as Status

/** The convention of the entry and the protocols that belong to it count as one. */
const belongsTo = (index: BookIndex, entry: Entry, convention: string) =>
  entry.instrument.id === convention || (index.requiredBy[entry.at] ?? []).includes(index.at.get(convention) ?? -1)

const supplementOf = (entry: Pick<Entry, 'instrument' | 'rule'>, status: Status): Supplement => ({
  instrument: entry.instrument.id,
  article: entry.rule?.article ?? null,
  certainty: status === certain ? 'certain' : 'probable',
  scope: entry.rule?.scope ?? null,
  channels: entry.rule?.channel ?? [],
  timeLimits: entry.rule?.timeLimits ?? [],
  conditions: entry.rule?.conditions ?? nothing,
  confidence: entry.rule?.confidence ?? entry.instrument.confidence ?? 'low',
  sources: entry.rule?.sources ?? [],
})

const carriedBy = (ask: Case, entry: Entry): Supplement[] => {
  const relations = [entry.instrument.id, ...(ask.index.requiredBy[entry.at] ?? []).map((at) => ask.index.book.instruments[at]?.id ?? '')]
    .flatMap((id) => ask.index.relationsOver.get(id) ?? [])
    .filter((relation) => relation.carries && (relation.measures?.includes(ask.measure) ?? true))
  return relations.flatMap((relation) => {
    const rule = ask.index.rules.get(relation.carries ?? '')
    const status = statusHere(ask, relation.instrument)
    const instrument = ask.index.book.instruments[ask.index.at.get(relation.instrument) ?? -1]
    return rule && instrument && status >= probable ? [supplementOf({ instrument, rule }, status)] : []
  })
}

/** Bilateral supplements to ETS 030; those not verified are listed apart. */
const bilateralTo = (ask: Case, entry: Entry): Supplement[] => {
  if (!belongsTo(ask.index, entry, 'CETS-030')) return []
  const own = ask.index.bilaterals.get(pairKey(ask.from, ask.to)) ?? []
  return own
    .filter(({ instrument, at }) => instrument.subject === 'sup' && ask.pair.statuses[at] === certain)
    .filter(({ instrument }) => instrument.measures?.includes(ask.measure))
    .map(({ instrument }) => supplementOf({ instrument, rule: null }, certain))
}

/** The protocols' articles on the measure that change this basis. */
export const amendmentsTo = (ask: Case, entry: Entry): Entry[] =>
  (ask.index.amending.get(ask.measure) ?? []).filter(
    (other) =>
      other.at !== entry.at &&
      (ask.pair.statuses[other.at] ?? no) >= probable &&
      belongsTo(ask.index, entry, other.rule?.amends ?? '') &&
      !isExcluded(ask, other),
  )

export const supplementsTo = (ask: Case, entry: Entry): Supplement[] => [
  ...bilateralTo(ask, entry),
  ...amendmentsTo(ask, entry).map((other) => supplementOf(other, (ask.pair.statuses[other.at] ?? no) as Status)),
  ...carriedBy(ask, entry),
]

export type ChannelChange = { instrument: string; article: string; channels: string[] }
export type RefusedChange = { instrument: string; article: string; state: string | null; by: string | null }

/** A reservation of either on the article that changes the channel, or a closer protocol that sets it aside. */
const refusalOf = (ask: Case, entry: Entry, article: string): RefusedChange | null => {
  const { id } = entry.instrument
  const reservation = [ask.to, ask.from]
    .flatMap((state) => ask.index.declarations.get(`${id}|${state}`) ?? [])
    .find((declaration) => declaration.kind === 'reservation' && numbersIn(declaration.article).has([...numbersIn(article)][0] ?? ''))
  if (reservation) return { instrument: id, article, state: reservation.state, by: null }
  const over = (ask.index.relationsOver.get(id) ?? []).find(
    (relation: Relation) => relation.articleOver === article && statusHere(ask, relation.instrument) === certain,
  )
  return over ? { instrument: id, article, state: null, by: over.instrument } : null
}

/** What fixes the channel instead of the basis itself; and the changes that do not apply between the two. */
export const channelOf = (ask: Case, entry: Entry): { change: ChannelChange | null; refused: RefusedChange[] } => {
  const refused: RefusedChange[] = []
  let change: ChannelChange | null = null
  for (const relation of ask.index.relationsOver.get(entry.instrument.id) ?? []) {
    if (!relation.channel || !relation.channelArticle || !entry.rule?.channel.includes('direct_judicial')) continue
    if (statusHere(ask, relation.instrument) === certain)
      change = { instrument: relation.instrument, article: relation.channelArticle, channels: relation.channel }
  }
  for (const other of amendmentsTo(ask, entry)) {
    const article = other.rule?.channelArticle
    if (!article || !other.rule || ask.pair.statuses[other.at] !== certain) continue
    const refusal = refusalOf(ask, other, article)
    if (refusal) refused.push(refusal)
    else change = { instrument: other.instrument.id, article, channels: other.rule.channel }
  }
  return { change, refused }
}
