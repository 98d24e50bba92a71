import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { inTransaction } from '#platform/database.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { bilingual } from './fields.ts'
import { mayImportFacts } from './policy.ts'
import { writeAffiliations, writeIndicators, writeNotPublic, writeStates } from './reference-queries.server.ts'

const day = z.iso.date()

/** `data/edition.json`: when the carried edition was compiled. */
export const editionSchema = z.strictObject({ compiledOn: day, note: bilingual(1000) })

/** `data/indicators.json`: the questions that facts answer. A changed question takes the next version and the day from which it is asked. */
export const indicatorsSchema = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z_]+\.[a-z_]+$/),
    version: z.int().min(1),
    from: day.optional(),
    to: day.optional(),
    topic: z.string().min(1),
    valueType: z.enum(['concept', 'concepts', 'duration', 'money', 'number', 'boolean', 'text', 'date', 'record']),
    vocabulary: z.string().optional(),
    unit: z.string().optional(),
    norm: z.array(z.string()).optional(),
    comparable: z.boolean(),
    label: bilingual(200),
  }),
)
export type Indicators = z.infer<typeof indicatorsSchema>

/** `data/affiliations.json`: which state belonged to which body when; `to` is the first day that no longer counts. */
export const affiliationsSchema = z.strictObject({
  meta: z.strictObject({
    note: z.string(),
    formerStates: z.record(z.string(), z.strictObject({ name: bilingual(120), officialLanguages: z.array(z.string()) })),
  }),
  affiliations: z.array(
    z.strictObject({
      state: z.string().length(2),
      body: z.enum(['council-of-europe', 'european-union']),
      role: z.enum(['member']),
      from: day,
      to: day.nullable().optional(),
      source: z.string().min(1),
      confidence: z.enum(['high', 'medium', 'low']),
    }),
  ),
})
export type Affiliations = z.infer<typeof affiliationsSchema>['affiliations']

/** `data/not-public.json`: what is kept and never shown in the open zone, with the rule that decides it. */
export const notPublicSchema = z.strictObject({
  meta: z.strictObject({ version: z.int().min(1), rule: bilingual(1000), source: z.string().min(1) }),
  notPublic: z.array(z.strictObject({ kind: z.string().min(1), concept: z.string().min(1), why: bilingual(200) })).min(1),
})
export type NotPublic = z.infer<typeof notPublicSchema>['notPublic']

/** Writes the questions, memberships and what is not public, as the program carries them; the same twice changes nothing. */
export async function writeReferences(scope: Scope, folder: string): Promise<void> {
  if (!mayImportFacts(scope)) throw new Refusal('forbidden', { en: 'Only the operator imports.', fr: 'Seul l’opérateur importe.' })
  const read = async (name: string) => JSON.parse(await readFile(join(folder, name), 'utf8')) as unknown
  const indicators = indicatorsSchema.parse(await read('indicators.json'))
  const { meta, affiliations } = affiliationsSchema.parse(await read('affiliations.json'))
  const { notPublic } = notPublicSchema.parse(await read('not-public.json'))
  await inTransaction(scope.db, async (tx) => {
    await writeNotPublic(tx, notPublic)
    await writeIndicators(tx, indicators)
    await writeStates(
      tx,
      affiliations.map(({ state }) => state),
      meta.formerStates,
    )
    await writeAffiliations(tx, affiliations)
  })
}
