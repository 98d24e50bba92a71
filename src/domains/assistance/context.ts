import { z } from 'zod'
import type { Answer } from '#domains/cooperate/model.ts'
import type { Bilingual } from '#vocabulary/language.ts'
import { type DataProtection, dataProtections } from './model.ts'

const bilingual = z.strictObject({ en: z.string().min(1).max(1000), fr: z.string().min(1).max(1000) })
const day = z.iso.date()
const party = z.string().regex(/^[A-Z]{2}$/)

const basisSchema = z.strictObject({
  measure: z.string().max(60),
  to: party,
  instrument: z.string().max(60),
  article: z.string().max(200).nullable(),
  title: bilingual,
  /** UNTOC Art. 18(7): another treaty binds the two, so paragraphs 9 to 29 apply by agreement. */
  byAgreement: z.boolean(),
  certain: z.boolean(),
})

/** A statement on a state's law that the letter leans on, as it was shown. */
const factSchema = z.strictObject({
  about: z.string().max(300),
  value: z.string().max(2000),
  read: day.nullable(),
  standing: bilingual,
  address: z.string().max(500),
})

/** What is known besides the answers. It is kept with them, so that a letter can be made again as it was. */
export const contextSchema = z.strictObject({
  on: day,
  from: party,
  to: z.array(party).max(60),
  bases: z.array(basisSchema).max(2000),
  /** Members of the European Union on that day, among the states of the letter. */
  union: z.array(party),
  dataProtection: z.record(party, z.enum(dataProtections)),
  /** Languages each state asked accepts, as its profile says; absent: not known. */
  languages: z.record(party, z.array(z.string().min(2).max(20))),
  facts: z.array(factSchema).max(500),
})

export type Context = z.infer<typeof contextSchema>
export type Basis = Context['bases'][number]
export type UsedFact = Context['facts'][number]

/** What the pages know besides the resolver: memberships, profiles, titles. */
export type Surroundings = {
  union: string[]
  /** Whether Convention 108 binds a state on that day; null or absent: not known. */
  convention108: Record<string, boolean | null>
  languages: Record<string, string[]>
  titles: Record<string, Bilingual>
  facts: UsedFact[]
}

/**
 * The best basis of every resolved question, for one letter. All answers ask for the same sender and day; a measure without
 * a basis has no row, and the rules say so. Only for a letter that has a sender and an addressee: throws for none.
 */
export const contextFrom = (resolved: Answer[], around: Surroundings): Context => {
  const [first] = resolved
  if (!first) throw new RangeError('no resolved question')
  const to = [...new Set(resolved.map((answer) => answer.to))]
  const bases = resolved.flatMap((answer) => {
    const [best] = answer.bases
    // Where states need only consider it, nothing binds them: reciprocity or another basis must be offered.
    if (!best || answer.outcome === 'encouraged_only' || answer.outcome === 'union') return []
    const title = around.titles[best.instrument] ?? { en: best.instrument, fr: best.instrument }
    const byAgreement = best.byAgreement !== null
    const certain = best.certainty === 'certain'
    return [{ measure: answer.measure, to: answer.to, instrument: best.instrument, article: best.article, title, byAgreement, certain }]
  })
  const states = [first.from, ...to]
  return {
    on: first.on,
    from: first.from,
    to,
    bases,
    union: states.filter((state) => around.union.includes(state)),
    dataProtection: Object.fromEntries(to.map((state) => [state, protectionIn(state, around)])),
    languages: Object.fromEntries(to.flatMap((state) => (around.languages[state] ? [[state, around.languages[state]]] : []))),
    facts: around.facts,
  }
}

/** Unknown stays unknown: only a table that was read may say that a state is bound by neither. */
const protectionIn = (state: string, { union, convention108 }: Surroundings): DataProtection => {
  if (union.includes(state)) return 'union'
  const bound = convention108[state] ?? null
  if (bound === null) return 'unknown'
  return bound ? 'convention_108' : 'other'
}

/** The same letter for one of the states it goes to. */
export const contextFor = (context: Context, state: string): Context => ({
  ...context,
  to: context.to.filter((one) => one === state),
  bases: context.bases.filter(({ to }) => to === state),
})
