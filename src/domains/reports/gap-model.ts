import { z } from 'zod'
import { type GapFind, type GapReason, type GapStanding, gapFindCodes, gapReasonCodes } from '#vocabulary/gap.ts'
import type { Bilingual } from '#vocabulary/language.ts'

/** What a gap may be about, by a code of that kind: a question of the comparison, a statement, a measure, an instrument. */
export const gapAboutKinds = ['element', 'statement', 'measure', 'instrument'] as const
export type GapAboutKind = (typeof gapAboutKinds)[number]

/** Something that nobody knows yet. `owner` null while open; `ownerName` null also where who asks may not see whose mandate it is. */
export type Gap = {
  id: string
  found: GapFind
  jurisdiction: string
  party: string | null
  aboutKind: GapAboutKind | null
  about: string | null
  missing: string | null
  report: string | null
  owner: string | null
  ownerName: string | null
  due: string | null
  standing: GapStanding
  closeReason: GapReason | null
  filledBy: string | null
}

export type GapStep = {
  at: string
  step: 'found' | 'taken' | 'closed' | 'reopened'
  by: string | null
  ownerName: string | null
  due: string | null
  reason: GapReason | null
  words: string | null
}

export const isOverdue = ({ standing, due }: Pick<Gap, 'standing' | 'due'>, today: string): boolean =>
  standing !== 'closed' && due !== null && due < today

export const gapKinds = ['waiting', 'overdue', 'closed'] as const
export type GapKind = (typeof gapKinds)[number]

/** Which gaps are shown; the page a number from one. */
export const gapsAskedSchema = z.object({
  state: z
    .string()
    .regex(/^[A-Za-z_-]{2,40}$/)
    .nullable()
    .catch(null),
  which: z.enum(gapKinds).catch('waiting'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type GapsAsked = z.infer<typeof gapsAskedSchema>

export const gapsPerPage = 100
/** A table to take home is cut here. */
export const gapsTakenMax = 50_000

const remarks = z
  .string()
  .trim()
  .max(1000)
  .regex(/^[^\p{Cc}\p{Cf}]*$/u)

/** What a member writes down by hand. What the program finds, and what a report tells, have their own ways in. */
export const gapSchema = z
  .object({
    state: z.string().min(2).max(40),
    found: z.enum(gapFindCodes).exclude(['cell', 'unread', 'report']),
    aboutKind: z.union([z.literal(''), z.enum(gapAboutKinds)]),
    about: remarks.max(200),
    missing: remarks,
  })
  .refine(({ aboutKind, about }) => (aboutKind === '') === (about === ''), { path: ['about'] })
  .refine(({ about, missing }) => about !== '' || missing !== '', { path: ['missing'] })
export type GapWritten = z.infer<typeof gapSchema>

export const takingSchema = z.object({ owner: z.uuid(), due: z.iso.date() })
export type GapTaking = z.infer<typeof takingSchema>

export const closingSchema = z.object({ reason: z.enum(gapReasonCodes), filledBy: z.string().trim().max(300), words: remarks })
export type GapClosing = z.infer<typeof closingSchema>

/** Found by the program: a state, what is asked about, and a name under which it stands in the register once. */
export type Candidate = { found: 'cell' | 'unread'; jurisdiction: string; aboutKind: 'element' | 'statement'; about: string }

export const foundAs = ({ found, jurisdiction, about }: Candidate): string => `${found} ${jurisdiction}/${about}`

/** How many a state's law would add to the register. */
export type CandidateCount = { jurisdiction: string; name: Bilingual; cells: number; unread: number }
