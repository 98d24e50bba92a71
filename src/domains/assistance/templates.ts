import { z } from 'zod'
import { fieldAt, fieldPaths } from './form.ts'
import { type Part, readWording, slotsIn, WordingFault } from './wording.ts'

/** `ours`: written with the form; `reviewed`: read by a lawyer of that language; `unreviewed`: English stays beside it. */
const standings = ['ours', 'reviewed', 'unreviewed'] as const

const templateSchema = z.strictObject({
  language: z.string().regex(/^[a-z]{2,3}$/),
  standing: z.enum(standings),
  /** Who reviewed it, an institution, and when. */
  review: z.strictObject({ by: z.string().min(1), on: z.iso.date() }).optional(),
  sentences: z.record(z.string(), z.string().min(1)),
  /** Labels of fields and options; English and French have theirs in the form. */
  labels: z.record(z.string(), z.string().min(1)).optional(),
  options: z.record(z.string(), z.record(z.string(), z.string().min(1))).optional(),
  instruments: z.record(z.string(), z.string().min(1)).optional(),
})

export type Template = z.infer<typeof templateSchema>

/** A template ready to be filled. */
export type Wording = {
  language: string
  unreviewed: boolean
  sentence: (key: string) => Part[]
  label: (path: string) => string
  option: (path: string, code: string) => string
  instrument: (id: string) => string | undefined
}

const files: Record<string, () => Promise<{ default: unknown }>> = {
  en: () => import('../../../data/assistance/templates/en.json', { with: { type: 'json' } }),
  fr: () => import('../../../data/assistance/templates/fr.json', { with: { type: 'json' } }),
  it: () => import('../../../data/assistance/templates/it.json', { with: { type: 'json' } }),
  es: () => import('../../../data/assistance/templates/es.json', { with: { type: 'json' } }),
  de: () => import('../../../data/assistance/templates/de.json', { with: { type: 'json' } }),
  el: () => import('../../../data/assistance/templates/el.json', { with: { type: 'json' } }),
  tr: () => import('../../../data/assistance/templates/tr.json', { with: { type: 'json' } }),
  ar: () => import('../../../data/assistance/templates/ar.json', { with: { type: 'json' } }),
}

/** The languages a letter can be written in. */
export const letterLanguages = Object.keys(files)

/** A template as its file says; each language is fetched when it is asked for. Throws for a language there is none for. */
export const readTemplate = async (language: string): Promise<Template> => {
  const file = files[language]
  if (!file) throw new RangeError(`no template in “${language}”`)
  return templateSchema.parse((await file()).default)
}

/** The wording of a language, and English beside it where nobody reviewed it. */
export const wordingsFor = async (language: string): Promise<{ main: Wording; beside: Wording | null }> => {
  const main = wordingOf(await readTemplate(language))
  return { main, beside: main.unreviewed ? wordingOf(await readTemplate('en')) : null }
}

const inForm = (language: string): language is 'en' | 'fr' => language === 'en' || language === 'fr'

export const wordingOf = (template: Template): Wording => {
  const { language, sentences, labels, options, instruments } = template
  const own = inForm(language) ? language : 'en'
  const read = new Map<string, Part[]>()
  return {
    language,
    unreviewed: template.standing === 'unreviewed',
    sentence: (key) => {
      const known = read.get(key) ?? readWording(sentences[key] ?? '')
      read.set(key, known)
      return known
    },
    label: (path) => labels?.[path] ?? fieldAt(path)?.label[own] ?? path,
    option: (path, code) => options?.[path]?.[code] ?? fieldAt(path)?.options?.find((one) => one.code === code)?.label[own] ?? code,
    instrument: (id) => instruments?.[id],
  }
}

/** Slots that are no fields: the letter computes them. */
export const computedSlots = [
  'kind',
  'from',
  'to',
  'on',
  'ruleset',
  'number',
  'count',
  'measure',
  'article',
  'several',
  'instrument',
  'state',
  'language',
  'about',
  'value',
  'standing',
  'read',
  'address',
]

const pluralCases = ['zero', 'one', 'two', 'few', 'many', 'other']

/** What is wrong with a template, a line each; English is the measure of which sentences there are and what they may name. */
export const templateFaults = (template: Template, english: Template): string[] => {
  const keys = Object.keys(english.sentences)
  const missing = keys.filter((key) => !template.sentences[key]).map((key) => `the sentence “${key}” is missing`)
  const strange = Object.keys(template.sentences)
    .filter((key) => !keys.includes(key))
    .map((key) => `nothing asks for the sentence “${key}”`)
  const wrong = Object.entries(template.sentences).flatMap(([key, text]) => sentenceFaults(key, text, english.sentences[key]))
  return [...missing, ...strange, ...wrong, ...labelFaults(template)]
}

const slotNames = (text: string) => [...new Set(slotsIn(readWording(text)).map(({ slot }) => slot))].sort()

const sentenceFaults = (key: string, text: string, english: string | undefined): string[] => {
  try {
    const strange = slotsIn(readWording(text)).flatMap(({ slot, cases, choose }) => {
      if (!computedSlots.includes(slot) && !fieldAt(slot)) return [`“${key}” names the slot “${slot}”, which nothing fills`]
      const known = choose === 'plural' ? pluralCases : (fieldAt(slot)?.options?.map(({ code }) => code) ?? null)
      return known
        ? cases
            .filter((one) => one !== 'other' && !known.includes(one))
            .map((one) => `“${key}” chooses “${one}” on “${slot}”, which never comes`)
        : []
    })
    const lost = english ? slotNames(english).filter((slot) => !slotNames(text).includes(slot)) : []
    return [...strange, ...lost.map((slot) => `“${key}” leaves out the slot “${slot}”`)]
  } catch (error) {
    if (error instanceof WordingFault) return [`“${key}”: ${error.message}`]
    throw error
  }
}

const labelFaults = ({ language, labels, options }: Template): string[] => {
  if (inForm(language)) return []
  const shown = fieldPaths.filter((path) => fieldAt(path)?.letter !== false)
  const strange = [...Object.keys(labels ?? {}), ...Object.keys(options ?? {})].filter((path) => !shown.includes(path))
  return [
    ...shown.filter((path) => !labels?.[path]).map((path) => `the label of “${path}” is missing`),
    ...strange.map((path) => `“${path}” is no field of the letter`),
    ...shown.flatMap((path) => optionFaults(path, options?.[path] ?? {})),
  ]
}

const optionFaults = (path: string, told: Record<string, string>): string[] => {
  const codes = fieldAt(path)?.options?.map(({ code }) => code) ?? []
  return [
    ...codes.filter((code) => !told[code]).map((code) => `the option “${code}” of “${path}” is missing`),
    ...Object.keys(told)
      .filter((code) => !codes.includes(code))
      .map((code) => `“${path}” has no option “${code}”`),
  ]
}
