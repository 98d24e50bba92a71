import { type Entry, numbersIn } from './book-index.ts'
import type { Candidate, Case } from './candidates.ts'
import type { Basis, ByAgreement, DeclarationThatMatters, Standing } from './model.ts'
import { tables } from './rules.ts'
import { certain } from './spans.ts'
import { channelOf, supplementsTo } from './supplements.ts'

const criteria = ['subject', 'tier', 'binding', 'special', 'channel', 'delay', 'order', 'order'] as const
const nothing = { en: [], fr: [] }

const byAgreement = ({ pair }: Case, { untoc }: Entry): ByAgreement | null =>
  untoc === null || pair.assistance.length === 0
    ? null
    : {
        extent: untoc,
        rule: 'untoc-18-7',
        article: tables.untoc.article,
        because: pair.assistance,
        certainty: pair.assistanceCertainty,
      }

/** Articles that bear on every request under the instrument: language, channel, authorities, limits of use. */
const generalOf = (instrument: string) => tables.declarations[instrument] ?? []

export const isOnArticle = (entry: Entry, article: string) => {
  if (article === '*') return true
  const [number = ''] = numbersIn(article)
  return entry.numbers.has(number) || generalOf(entry.instrument.id).some((general) => numbersIn(general).has(number))
}

/** What the requested state declared, and of the requesting state what works by reciprocity: never its authorities. */
export const declarationsOn = ({ index, from, to }: Case, entry: Entry): DeclarationThatMatters[] => {
  const { id } = entry.instrument
  const of = (state: string, by: DeclarationThatMatters['by']) =>
    (index.declarations.get(`${id}|${state}`) ?? [])
      .filter(({ article, kind }) => isOnArticle(entry, article) && (by === 'requested' || kind === 'reservation'))
      .map((declaration) => ({ ...declaration, by }))
  return [...of(to, 'requested'), ...of(from, 'requesting')]
}

const startOf = (entry: Entry, state: string) => {
  const participation = entry.instrument.participants[state]
  if (!participation) return null
  const { provisionalFrom, nationalFrom, inForce, consent, consentYear, nationalFromYear } = participation
  const year = nationalFromYear ?? (inForce || consent ? undefined : consentYear)
  return provisionalFrom ?? nationalFrom ?? (year ? String(year) : (inForce ?? consent))
}

const confidences = ['low', 'medium', 'high'] as const
export const leastSure = (...given: (Basis['confidence'] | undefined)[]) =>
  confidences.find((confidence) => given.includes(confidence)) ?? 'low'

// What a bilateral treaty is made for; the other measures are only usual in such a treaty.
const purposes = ['mla_general', 'extradition', 'transfer_sentenced']

const confidenceOf = ({ measure, from, to }: Case, { instrument, rule }: Entry) => {
  const parties = [instrument.participants[from]?.confidence, instrument.participants[to]?.confidence]
  if (rule) return leastSure(rule.confidence, ...parties)
  return leastSure(instrument.confidence, ...parties, purposes.includes(measure) ? undefined : 'low')
}

const behindBy = (before: Candidate | undefined, now: Candidate): Standing['behindBy'] => {
  if (!before) return null
  if (before.status !== now.status) return 'certainty'
  if (before.entry.at === now.entry.at) return 'order'
  return criteria[now.entry.rank.findIndex((rank, n) => rank !== before.entry.rank[n])] ?? 'order'
}

const sourcesOf = ({ from, to }: Case, { instrument, rule }: Entry) => [
  ...new Set([
    ...(rule?.sources ?? []),
    ...(instrument.participants[from]?.sources ?? []),
    ...(instrument.participants[to]?.sources ?? []),
  ]),
]

const basisOf = (ask: Case, candidate: Candidate, before: Candidate | undefined): Basis => {
  const { entry, status } = candidate
  const { rule, instrument } = entry
  const { change } = channelOf(ask, entry)
  return {
    instrument: instrument.id,
    article: rule?.article ?? null,
    rule: rule?.id ?? null,
    certainty: status === certain ? 'certain' : 'probable',
    binding: rule?.binding ?? 'obligation',
    byAgreement: byAgreement(ask, entry),
    scope: rule?.scope ?? null,
    channels: change?.channels ?? rule?.channel ?? [],
    channelsBy: change && { instrument: change.instrument, article: change.article },
    timeLimits: rule?.timeLimits ?? [],
    doubleCriminality: rule?.doubleCriminality ?? null,
    conditions: rule?.conditions ?? nothing,
    note: rule?.note ?? instrument.notes ?? null,
    limitedTo: rule?.limitedTo ?? null,
    declarations: declarationsOn(ask, entry),
    supplements: supplementsTo(ask, entry),
    general: ask.index.book.instrumentDefaults[instrument.id] ?? null,
    bindsFrom: startOf(entry, ask.from),
    bindsTo: startOf(entry, ask.to),
    confidence: confidenceOf(ask, entry),
    sources: sourcesOf(ask, entry),
    standing: { tier: entry.tier, place: entry.place, behindBy: behindBy(before, candidate) },
  }
}

export const basesOf = (ask: Case, kept: Candidate[]): Basis[] => kept.map((candidate, n) => basisOf(ask, candidate, kept[n - 1]))
