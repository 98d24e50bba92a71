import type { Statement } from '#domains/facts/model.ts'
import type { Bilingual } from '#vocabulary/language.ts'

/** An institution competent for something in a state: never a person. `role` is a code of vocabulary `authority-role`. */
export type Authority = Statement & {
  state: string
  role: string
  name: Bilingual & { local?: string }
  city: string | null
  website: string | null
}
