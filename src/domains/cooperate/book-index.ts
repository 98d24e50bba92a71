import type { ArticleRule, Declaration, Instrument, Measure, Relation, TreatyBook } from '#domains/treaties/model.ts'
import type { ByAgreement } from './model.ts'
import { type SafeguardRule, tables } from './rules.ts'
import { type Span, spanOf } from './spans.ts'

/** One rule of one instrument on one measure, ready to be chosen; `rule` is null for a bilateral treaty whose text was not read. */
export type Entry = {
  instrument: Instrument
  at: number
  rule: ArticleRule | null
  /** Numbers of its articles without paragraphs: `18(3)(f), 12` gives 18 and 12. */
  numbers: Set<string>
  untoc: ByAgreement['extent'] | null
  tier: number
  place: number
  /** Compared from left to right: subject, tier, binding, special, channel, delay, place, order. */
  rank: number[]
}

/** The book laid out for answering: built once per book. */
export type BookIndex = {
  book: TreatyBook
  at: Map<string, number>
  stateAt: Map<string, number>
  spans: Span[][]
  measures: Map<string, Measure>
  entries: Map<string, Entry[]>
  amending: Map<string, Entry[]>
  guarding: Map<string, SafeguardRule[]>
  bilaterals: Map<string, { instrument: Instrument; at: number; entries: Map<string, Entry> }[]>
  relationsOver: Map<string, Relation[]>
  requiredBy: number[][]
  declarations: Map<string, Declaration[]>
  rules: Map<string, ArticleRule>
}

const bindingOrder = ['obligation', 'safeguard', 'faculty', 'encouraged', 'not_in_force']
const hoursIn = { hours: 1, days: 24, weeks: 168, months: 730 }
const noDelay = 1_000_000

const readNumbers = (article: string) =>
  new Set(
    article
      .replaceAll(/\([^)]*\)/g, '')
      .split(/[,;]/)
      .flatMap((part) => {
        const [, first, last] = /^\s*(\d+)(?:-+(\d+))?/.exec(part) ?? []
        const length = last ? Number(last) - Number(first) + 1 : 1
        return first ? Array.from({ length }, (_, n) => String(Number(first) + n)) : []
      }),
  )

// The articles of one edition: a few hundred strings.
const numbersRead = new Map<string, Set<string>>()

/** `6-8, 18(3)(f)` gives 6, 7, 8 and 18. */
export const numbersIn = (article: string): Set<string> => {
  const numbers = numbersRead.get(article) ?? readNumbers(article)
  numbersRead.set(article, numbers)
  return numbers
}

/** Whether Art. 18(7) of UNTOC leaves the rule, a part of it, or only the way of asking to agreement. */
const untocExtent = (rule: ArticleRule): ByAgreement['extent'] | null => {
  const { instrument, firstParagraph, procedureOf } = tables.untoc
  if (procedureOf.includes(rule.id)) return 'procedure'
  if (rule.instrument !== instrument) return null
  const paragraphs = [...rule.article.matchAll(/18\((\d+)\)(?:-\((\d+)\))?/g)].map(([, first]) => Number(first))
  if (paragraphs.length === 0) return null
  const late = paragraphs.filter((paragraph) => paragraph >= firstParagraph).length
  return late === 0 ? 'procedure' : late === paragraphs.length ? 'whole' : 'part'
}

const placeOf = (book: TreatyBook, instrument: Instrument): [number, number] => {
  const wanted = instrument.group === 'bilateral' ? '*bilateral' : instrument.id
  const tier = book.rankOrder.findIndex((ids) => ids.includes(wanted))
  if (tier < 0) return [book.rankOrder.length, 1]
  return [tier + 1, (book.rankOrder[tier]?.indexOf(wanted) ?? 0) + 1]
}

/** The special instrument has a rule on the same measure that covers the case. */
const yieldsToSpecial = (book: TreatyBook, rule: ArticleRule) =>
  tables.rank.special.some(
    ([special, general]) =>
      general === rule.instrument &&
      book.rules.some((other) => other.instrument === special && other.measure === rule.measure && !other.limitedTo),
  )

const rankOf = (book: TreatyBook, rule: ArticleRule | null, tier: number, place: number, order: number) => {
  const channels = (rule?.channel ?? []).map((channel) => tables.rank.channels.indexOf(channel)).filter((rank) => rank >= 0)
  const delays = (rule?.timeLimits ?? []).map((limit) => limit.value * hoursIn[limit.unit])
  return [
    rule?.limitedTo ? 1 : 0,
    tier,
    bindingOrder.indexOf(rule?.binding ?? 'obligation'),
    rule && yieldsToSpecial(book, rule) ? 1 : 0,
    Math.min(...channels, tables.rank.channels.length),
    Math.min(...delays, noDelay),
    place,
    order,
  ]
}

export const compareRanks = (a: Entry, b: Entry) => {
  const first = a.rank.findIndex((rank, n) => rank !== b.rank[n])
  return first < 0 ? 0 : (a.rank[first] ?? 0) - (b.rank[first] ?? 0)
}

const entryOf = (book: TreatyBook, instrument: Instrument, at: number, rule: ArticleRule | null, order: number): Entry => {
  const [tier, place] = placeOf(book, instrument)
  const numbers = rule ? numbersIn(rule.article) : new Set<string>()
  return { instrument, at, rule, numbers, untoc: rule && untocExtent(rule), tier, place, rank: rankOf(book, rule, tier, place, order) }
}

const push = <K, V>(map: Map<K, V[]>, key: K, value: V) => {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

export const pairKey = (a: string, b: string) => (a < b ? `${a}|${b}` : `${b}|${a}`)

const guardingOf = (book: TreatyBook) => {
  const guarding = new Map<string, SafeguardRule[]>()
  const listed = tables.safeguards.list
  for (const { code, category } of book.measures)
    for (const rule of listed) if (rule.measures.includes(code) || rule.categories.includes(category)) push(guarding, code, rule)
  for (const rule of book.rules) {
    if (rule.binding !== 'safeguard' || !rule.safeguard || tables.safeguards.basesToo.includes(rule.measure)) continue
    const has = guarding.get(rule.measure)?.some((other) => other.instrument === rule.instrument && other.code === rule.safeguard)
    if (!has) push(guarding, rule.measure, safeguardOf(rule))
  }
  return guarding
}

const safeguardOf = (rule: ArticleRule): SafeguardRule => ({
  code: rule.safeguard as SafeguardRule['code'],
  instrument: rule.instrument,
  title: null,
  article: rule.article,
  measures: [],
  categories: [],
  note: null,
  confidence: rule.confidence,
  sources: rule.sources,
  sides: rule.safeguard === 'data_protection' ? 'eu-to-third' : 'both',
})

const bilateralsOf = (book: TreatyBook): BookIndex['bilaterals'] => {
  const bilaterals: BookIndex['bilaterals'] = new Map()
  book.instruments.forEach((instrument, at) => {
    if (!instrument.pair) return
    const isBasis = instrument.subject !== 'sup'
    const entries = (isBasis ? (instrument.measures ?? []) : []).map((code) => [code, entryOf(book, instrument, at, null, at)] as const)
    push(bilaterals, pairKey(...instrument.pair), { instrument, at, entries: new Map(entries) })
  })
  return bilaterals
}

/** The articles of one instrument stay together, as the book lists them, where the best of them stands. */
const together = (ranked: Entry[]) => {
  const order = new Map(ranked.map((entry) => [entry.at, ranked.filter(({ at }) => at === entry.at).sort(byOrder)]))
  return [...order.values()].flat()
}

const byOrder = (a: Entry, b: Entry) => (a.rank.at(-1) ?? 0) - (b.rank.at(-1) ?? 0)

const rulesOf = (book: TreatyBook, at: Map<string, number>) => {
  const entries = new Map<string, Entry[]>()
  const amending = new Map<string, Entry[]>()
  book.rules.forEach((rule, order) => {
    const position = at.get(rule.instrument)
    const instrument = position === undefined ? undefined : book.instruments[position]
    if (!instrument || position === undefined) throw new Error(`rule ${rule.id}: no instrument ${rule.instrument}`)
    if (rule.binding === 'safeguard' && !tables.safeguards.basesToo.includes(rule.measure)) return
    push(rule.amends ? amending : entries, rule.measure, entryOf(book, instrument, position, rule, order))
  })
  for (const [measure, list] of entries) entries.set(measure, together(list.sort(compareRanks)))
  return { entries, amending }
}

const buildIndex = (book: TreatyBook): BookIndex => {
  const at = new Map(book.instruments.map(({ id }, n) => [id, n]))
  const relationsOver = new Map<string, Relation[]>()
  for (const relation of book.relations) push(relationsOver, relation.over, relation)
  const declarations = new Map<string, Declaration[]>()
  for (const declaration of book.declarations) push(declarations, `${declaration.instrument}|${declaration.state}`, declaration)
  const required = book.relations.filter(({ type }) => type === 'requires')
  return {
    book,
    at,
    stateAt: new Map(book.states.map((state, n) => [state, n])),
    spans: book.instruments.map((instrument) => book.states.map((state) => spanOf(instrument, state, book.generated))),
    measures: new Map(book.measures.map((measure) => [measure.code, measure])),
    ...rulesOf(book, at),
    guarding: guardingOf(book),
    bilaterals: bilateralsOf(book),
    relationsOver,
    requiredBy: book.instruments.map(({ id }) =>
      required.filter(({ instrument }) => instrument === id).flatMap(({ over }) => at.get(over) ?? []),
    ),
    declarations,
    rules: new Map(book.rules.map((rule) => [rule.id, rule])),
  }
}

const built = new WeakMap<TreatyBook, BookIndex>()

export const indexOf = (book: TreatyBook): BookIndex => {
  const index = built.get(book) ?? buildIndex(book)
  built.set(book, index)
  return index
}
