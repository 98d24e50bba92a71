import { type Measure, measureCategories } from '#domains/treaties/model.ts'
import { labelOf } from '#vocabulary/index.ts'
import type { Language } from '#vocabulary/language.ts'
import { measureCategories as categoryNames } from '#vocabulary/participation.ts'

export type MeasureChoice = { code: string; label: string; definition: string }
export type MeasureGroup = { category: string; members: MeasureChoice[] }

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Measures by category, as a form and a list show them. */
export const measureGroups = (measures: readonly Measure[], language: Language): MeasureGroup[] =>
  measureCategories.map((category) => ({
    category: capital(labelOf(categoryNames, category, language)),
    members: measures
      .filter((measure) => measure.category === category)
      .map((measure) => ({ code: measure.code, label: measure[language], definition: measure.definition[language] })),
  }))
