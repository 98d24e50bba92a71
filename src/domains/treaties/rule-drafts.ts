import type { Draft } from '#domains/facts/draft.ts'
import { articleNamed, recordDraft, slugOfCode } from './drafts.ts'
import type { ArticleRule, InstrumentDefaults, Measure } from './model.ts'
import type { RulesFile } from './rules-file.ts'

/** When instruments entered into force: their articles are law from that day. */
export type InForce = ReadonlyMap<string, string | null>

/** Every statement of `data/measures.json`. */
export const ruleDrafts = (file: RulesFile, inForce: InForce): Draft[] => [
  rulebookDraft(file),
  ...file.measures.map(measureDraft),
  ...Object.entries(file.instrumentDefaults).map(([instrument, one], index) => defaultsDraft(instrument, one, index, inForce)),
  ...file.rules.map((rule, index) => ruleDraft(rule, index, inForce)),
]

const rulebookDraft = ({ meta, channels, doubleCriminality, binding, rankOrder, resolverSteps }: RulesFile): Draft => ({
  ...recordDraft(
    {},
    { subject: { kind: 'rulebook', slug: 'measures', concept: null, ordinal: 0 }, indicator: 'rulebook.record', path: ['meta'] },
  ),
  value: { meta, channels, doubleCriminality, binding, rankOrder, resolverSteps },
})

const measureDraft = ({ en, fr, ...measure }: Measure, ordinal: number): Draft =>
  recordDraft(
    { label: { en, fr }, ...measure },
    {
      subject: { kind: 'measure', slug: slugOfCode(measure.code), concept: measure.code, ordinal },
      indicator: 'measure.record',
      path: ['measures', ordinal],
    },
  )

const defaultsDraft = (instrument: string, defaults: InstrumentDefaults, ordinal: number, inForce: InForce): Draft =>
  recordDraft(
    { instrument, ...defaults },
    {
      subject: { kind: 'instrument_default', slug: slugOfCode(instrument), concept: null, ordinal },
      indicator: 'instrument_default.record',
      path: ['instrumentDefaults', instrument],
      validFrom: inForce.get(instrument) ?? null,
    },
  )

const ruleDraft = (rule: ArticleRule, ordinal: number, inForce: InForce): Draft =>
  recordDraft(rule, {
    subject: { kind: 'rule', slug: slugOfCode(rule.id), concept: rule.measure, ordinal },
    indicator: 'rule.record',
    path: ['rules', ordinal],
    article: articleNamed(rule.article),
    validFrom: inForce.get(rule.instrument) ?? null,
  })
