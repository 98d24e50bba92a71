import { labelOf } from '#vocabulary/index.ts'
import type { Language } from '#vocabulary/language.ts'
import { memberRoles } from '#vocabulary/member-role.ts'
import { partyName } from '#vocabulary/party-name.ts'
import { wordsIn } from '#words/words.ts'
import type { Writer } from './model.ts'

/** Who wrote, and in which office: "Ada Rossi (expert, Italy)". */
export const writerInWords = (writer: Writer | null, language: Language): string => {
  const words = wordsIn(language).studies
  return writer ? words.under(writer.name, labelOf(memberRoles, writer.role, language), partyName(writer.party, language)) : words.somebody
}
