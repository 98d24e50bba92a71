import type { Bilingual } from '#vocabulary/language.ts'
import { Refusal } from './refusal.ts'

/** Reads one part of what was asked; `otherwise` where the reader forgives a part that is refused. */
export type Reading = <Part>(part: () => Part, otherwise: Part) => Part

/** For programs and links: the first part that cannot be read refuses the whole. */
export const strictly: Reading = (part) => part()

/** A part that could not be read, and why; `parameter` names the field. */
export type Misread = { parameter: string; detail: Bilingual }

/** For forms: what cannot be read is left out and told, all of it at once, and the rest stays as it was typed. */
export function forgivingly<Asked>(read: (reading: Reading) => Asked): { asked: Asked; misread: Misread[] } {
  const misread: Misread[] = []
  const reading: Reading = (part, otherwise) => {
    try {
      return part()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      misread.push({ parameter: error.parameter ?? '', detail: error.detail })
      return otherwise
    }
  }
  return { asked: read(reading), misread }
}
