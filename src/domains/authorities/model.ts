import { z } from 'zod'
import type { DraftJurisdiction } from '#domains/facts/draft.ts'
import { named, provenance, text, webAddress } from '#domains/facts/fields.ts'
import type { Statement } from '#domains/facts/model.ts'
import { authorityRoles } from '#vocabulary/authority-role.ts'
import { codesOf } from '#vocabulary/concept.ts'
import type { Bilingual } from '#vocabulary/language.ts'
import type { NetworkEntry } from './network-file.ts'

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

/** The register of networks belongs to no state: a jurisdiction of its own, without a country code. */
export const networksHome = {
  id: 'networks',
  iso2: null,
  kind: 'international',
  name: { en: 'Bodies and networks of co-operation', fr: 'Organes et réseaux de coopération' },
  officialLanguages: [],
} satisfies DraftJurisdiction

/** A body or network that helps two states with a request: never a person, never a mailbox. */
export type Network = Statement &
  Omit<NetworkEntry, 'id' | 'name' | 'purpose' | 'serves' | 'reached' | 'basis' | 'isNot' | 'confidence' | 'sources'> & {
    slug: string
    words: { name: Bilingual; purpose: Bilingual; serves: Bilingual; reached: Bilingual; basis: Bilingual | null; isNot: Bilingual }
  }
