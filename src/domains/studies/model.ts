import { z } from 'zod'
import type { Bilingual } from '#vocabulary/language.ts'
import type { MemberRole } from '#vocabulary/member-role.ts'

export const draftMax = 40_000
const subjectsMax = 50

const text = (max: number) => z.string().trim().min(1).max(max)
/** A browser sends lines with two characters at their end; the field counts one. */
const words = (max: number) =>
  z
    .string()
    .transform((given) => given.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().min(1).max(max))

export const evidenceKinds = ['statement', 'decision', 'report', 'gap', 'web'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** `id` is the form's: sent twice it begins one study. */
export const beginningSchema = z.object({ id: z.uuid(), circle: text(40), question: text(500), method: words(4000) })
export type Beginning = z.infer<typeof beginningSchema>

const uuidIn = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?=$|[/?#])/i
const isWebAddress = (address: string) => URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)

/** A report and a gap may be given by the address of their page, too. */
export const evidenceSchema = z
  .object({
    key: z.uuid(),
    kind: z.enum(evidenceKinds),
    about: text(2000),
    title: z.string().trim().max(300).default(''),
    note: z.string().trim().max(2000).default(''),
  })
  .transform((given) =>
    given.kind === 'report' || given.kind === 'gap' ? { ...given, about: uuidIn.exec(given.about)?.[0] ?? '' } : given,
  )
  .refine(({ about }) => about !== '', { path: ['about'] })
  .refine(({ kind, about }) => kind !== 'web' || isWebAddress(about), { path: ['about'] })
  .refine(({ kind, title }) => kind !== 'web' || title !== '', { path: ['title'] })
  .refine(({ kind, about }) => kind !== 'decision' || about.split('/')[1] === 'decision', { path: ['about'] })
export type EvidenceGiven = z.infer<typeof evidenceSchema>

/** `base`: the version that the writer had before them; 0 where there was none. */
export const draftSchema = z.object({ key: z.uuid(), base: z.coerce.number().int().min(0).max(1_000_000), text: words(draftMax) })
export type DraftGiven = z.infer<typeof draftSchema>

export const commentSchema = z.object({ key: z.uuid(), comment: words(4000) })
export type CommentGiven = z.infer<typeof commentSchema>

const linesOf = (given: string) => [...new Set(given.split(/\s+/).filter(Boolean))]

export const concludingSchema = z.object({
  key: z.uuid(),
  resultEn: words(4000),
  resultFr: words(4000),
  subjects: z
    .string()
    .default('')
    .transform(linesOf)
    .pipe(z.array(z.string().max(300)).max(subjectsMax)),
})
export type Concluding = z.infer<typeof concludingSchema>

export const abandoningSchema = z.object({ key: z.uuid(), reason: words(2000) })
export type Abandoning = z.infer<typeof abandoningSchema>

/** Who wrote, and under which mandate. */
export type Writer = { name: string; role: MemberRole; party: string }

export type StudyState = 'open' | 'concluded' | 'abandoned'
export type Study = {
  id: string
  circle: string
  question: string
  method: string
  state: StudyState
  begunAt: string
  begunBy: Writer | null
  endedAt: string | null
  endedBy: Writer | null
  endedKey: string | null
  result: Bilingual | null
  reason: string | null
}
export type StudyListed = Pick<Study, 'id' | 'circle' | 'question' | 'state' | 'begunAt'> & { versions: number; openComments: number }

export type Evidence = {
  id: string
  kind: EvidenceKind
  about: string
  title: string | null
  note: string | null
  at: string
  by: Writer | null
}
export type Version = { number: number; at: string; by: Writer | null }
export type Text = Version & { text: string }
export type Comment = {
  id: string
  version: number
  text: string
  at: string
  by: Writer | null
  closedAt: string | null
  closedBy: Writer | null
}
