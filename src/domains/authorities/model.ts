import { z } from 'zod'
import { named, provenance, text, webAddress } from '#domains/facts/fields.ts'
import type { Statement } from '#domains/facts/model.ts'
import { authorityRoles } from '#vocabulary/authority-role.ts'
import { codesOf } from '#vocabulary/concept.ts'
import type { Bilingual } from '#vocabulary/language.ts'

/** An authority as a country file names it. */
export const authorityEntry = z.strictObject({
  role: z.enum(codesOf(authorityRoles)),
  city: text(120).optional(),
  website: webAddress.optional(),
  ...provenance,
  name: named,
})
export type AuthorityEntry = z.infer<typeof authorityEntry>

/** An institution competent for something in a state: never a person. `role` is a code of vocabulary `authority-role`; `name` is null where nobody had looked by the day asked. */
export type Authority = Statement & {
  state: string
  role: string
  name: (Bilingual & { local?: string }) | null
  city: string | null
  website: string | null
}
