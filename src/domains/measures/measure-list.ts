import { z } from 'zod'
import { bilingual } from '#domains/facts/fields.ts'
import { authorityRoles } from '#vocabulary/authority-role.ts'
import { codesOf } from '#vocabulary/concept.ts'
import roles from '../../../data/measure-roles.json' with { type: 'json' }
import file from '../../../data/measures.json' with { type: 'json' }
import notPublic from '../../../data/not-public.json' with { type: 'json' }

/** In the order in which they are shown: from the ordinary letter of request to what touches persons. */
export const categories = ['assistance', 'money', 'electronic', 'operations', 'sea', 'persons'] as const
export type Category = (typeof categories)[number]

const said = z.object({ en: z.string(), fr: z.string() })

/** What this room reads of `data/measures.json`: the measures and the codes their answers are given in, without the rules. */
export const measuresSchema = z.object({
  measures: z.array(
    z.strictObject({
      code: z.string().regex(/^[a-z]+(_[a-z0-9]+)*$/),
      category: z.enum(categories),
      en: z.string(),
      fr: z.string(),
      definition: said,
      coercive: z.boolean(),
      affectsLiberty: z.boolean(),
    }),
  ),
  channels: z.record(z.string(), said),
  doubleCriminality: z.record(z.string(), said),
})

const rolesOf = z.array(z.enum(codesOf(authorityRoles)))

/** `data/measure-roles.json`: the roles under which a request is likely to be received. */
export const measureRolesSchema = z.strictObject({
  meta: z.strictObject({ version: z.int().min(1), note: z.string() }),
  byCategory: z.record(z.enum(categories), rolesOf),
  except: z.record(z.string(), rolesOf),
})

const { measures: listed, channels: channelLabels, doubleCriminality } = measuresSchema.parse(file)
const { byCategory, except } = measureRolesSchema.parse(roles)
const covertMeasures = new Map(
  notPublic.notPublic.flatMap(({ kind, concept, why }) => (kind === 'measure_answer' ? [[concept, bilingual(200).parse(why)]] : [])),
)

/** One of the measures of co-operation. `covert`: why no state's answer is shown in the open zone; null: answers are public. */
export type Measure = {
  code: string
  category: Category
  label: { en: string; fr: string }
  definition: { en: string; fr: string }
  coercive: boolean
  affectsLiberty: boolean
  covert: { en: string; fr: string } | null
  /** Roles under which a request is likely to be received where the state has not said. */
  roles: string[]
}

/** The measures by category, in the order of the file. */
export const measures: readonly Measure[] = listed
  .map(({ en, fr, ...measure }) => ({
    ...measure,
    label: { en, fr },
    covert: covertMeasures.get(measure.code) ?? null,
    roles: except[measure.code] ?? byCategory[measure.category],
  }))
  .sort((a, b) => categories.indexOf(a.category) - categories.indexOf(b.category))

export const measuresByCode: ReadonlyMap<string, Measure> = new Map(measures.map((measure) => [measure.code, measure]))

/** Labels of the codes that answers use. */
export const channels: Readonly<Record<string, { en: string; fr: string }>> = channelLabels
export const doubleCriminalityRules: Readonly<Record<string, { en: string; fr: string }>> = doubleCriminality

/** Why a state's answers on some measures stay closed. */
export const covertRule = notPublic.meta.rule
