import type { PartialDate, Statement } from '#domains/facts/model.ts'
import type { Bilingual } from '#vocabulary/language.ts'

/** A decision of a court, told without the name of any private person. `keywords` are codes of vocabulary `decision-keyword`. */
export type Decision = Statement & {
  state: string
  court: string
  date: PartialDate | null
  number: string | null
  ecli: string | null
  title: Bilingual
  summary: Bilingual
  keywords: string[]
}
