import { z } from 'zod'
import type { Bilingual, Language } from '#vocabulary/language.ts'
import { type MemberRole, memberRoleCodes } from '#vocabulary/member-role.ts'

/** The circle that holds every member state; what names no other circle is in this one. */
export const defaultCircle = 'member-states'

/** The text of the terms that a person accepts before anything else: `data/site/terms.*.md`. A changed text takes a new name here. */
export const termsVersion = '2026-11'
/** The same for who answers for a desk by day and by night: `data/site/terms-desk.*.md`. */
export const deskTermsVersion = 'desk-2026-11'

export type PartyKind = 'member_state' | 'partner_state' | 'organisation'
export type Party = { id: string; kind: PartyKind; name: Bilingual; fictitious: boolean }

export type Person = { id: string; name: string; email: string; language: Language; timeZone: string; languages: string[]; muted: Notice[] }

/** Messages that a person may do without. What opens access in their name (links, mandates, lost passkeys) is not among them. */
export const notices = ['reminder', 'second_person', 'decided'] as const
export type Notice = (typeof notices)[number]

/** Ways in which a mandate ends before its last day. */
export const endReasons = ['left', 'handed_over', 'renewed', 'mistake'] as const
export type EndReason = (typeof endReasons)[number]

export type Mandate = {
  id: string
  person: string
  personName: string
  party: string
  partyName: Bilingual
  role: MemberRole
  authority: string
  validFrom: string
  validUntil: string
  languages: string[]
  functions: string[]
  /** Whom it stands in for, under the mandate that follows that one now. */
  deputyOf: { mandate: string; person: string; name: string; role: MemberRole } | null
  endedAt: string | null
  endReason: EndReason | null
}

export type MandateStanding = 'living' | 'to_come' | 'over' | 'ended'

/** How a mandate stands on a day. Only a living one opens anything. */
export const standingOf = ({ validFrom, validUntil, endedAt }: Mandate, today: string): MandateStanding => {
  if (endedAt !== null) return 'ended'
  if (today < validFrom) return 'to_come'
  return today > validUntil ? 'over' : 'living'
}

/** Within so many days of its end, a mandate is asked to be renewed. */
export const remindDays = 60

export const endsSoon = (mandate: Mandate, today: string): boolean =>
  standingOf(mandate, today) === 'living' && Date.parse(mandate.validUntil) - Date.parse(today) <= remindDays * 86_400_000

const languageName = (code: string) => new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }).of(code)

/** One line that somebody typed: nothing in it is hidden, breaks it or turns its direction. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]*$/u)
/** A day of the calendar that the database has, too: it knows no year 0. */
export const dayOfOffice = z.iso.date().refine((text) => !text.startsWith('0000'))
/** Two-letter codes that name a language (ISO 639-1), as a form separates them. */
export const workingLanguages = z.array(z.string().refine((code) => /^[a-z]{2}$/.test(code) && languageName(code) !== code)).max(20)

/** At most ten years, as the database has it; two are usual. */
export const mandateDaysMax = 3660

export const personSchema = z.object({
  name: line(120),
  email: z.email().max(254).toLowerCase(),
  language: z.enum(['en', 'fr']),
})

/** What somebody may correct about themselves, with one passkey used a moment ago for the name. */
export const ownRecordSchema = z.object({
  name: line(120),
  language: z.enum(['en', 'fr']),
  timeZone: z
    .string()
    .trim()
    .refine((zone) => zone === 'UTC' || Intl.supportedValuesOf('timeZone').includes(zone)),
  languages: workingLanguages,
  muted: z.array(z.enum(notices)),
})
/** Days before the last one on which a mandate's end is announced to its holder. */
export const reminderDays = [30, 7] as const

export type OwnRecord = z.infer<typeof ownRecordSchema>

export type Erasure = { id: string; person: string; personName: string; askedAt: string }

/** What somebody is invited to. */
export const proposalSchema = personSchema
  .extend({
    party: z.string().min(2).max(40),
    role: z.enum(memberRoleCodes),
    authority: line(200),
    validFrom: dayOfOffice,
    validUntil: dayOfOffice,
    languages: workingLanguages,
    functions: z.array(line(80)).max(10),
    deputyOf: z.uuid().optional(),
  })
  .refine(({ validFrom, validUntil }) => validFrom <= validUntil, { path: ['validUntil'] })
  .refine(({ validFrom, validUntil }) => Date.parse(validUntil) - Date.parse(validFrom) <= mandateDaysMax * 86_400_000, {
    path: ['validUntil'],
  })
export type Proposal = z.infer<typeof proposalSchema>

/**
 * Roles that give roles to others, look over everybody's shoulder, or are the second person where two are needed: only the
 * secretariat gives them, and a second person approves.
 */
export const givenBySecretariat: ReadonlySet<MemberRole> = new Set(['secretariat', 'chair', 'national_administrator', 'auditor'])

export type CircleParty = {
  party: string
  basis: 'member_state' | 'decision'
  decision: string | null
  decidedOn: string | null
  suspendedAt: string | null
  suspensionReason: string | null
}
export type Circle = { id: string; name: Bilingual; within: string | null; parties: CircleParty[] }

export const admissionSchema = z.object({
  circle: z.string().min(1).max(40),
  party: z.string().min(1).max(40),
  decision: line(300),
  decidedOn: dayOfOffice,
})
export type Admission = z.infer<typeof admissionSchema>

export const suspensionSchema = z.object({ circle: z.string().min(1).max(40), party: z.string().min(1).max(40), reason: line(300) })
export type Suspension = z.infer<typeof suspensionSchema>

export const circleSchema = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
  nameEn: line(100),
  nameFr: line(100),
  within: z.string().max(40),
})
export type CircleMade = z.infer<typeof circleSchema>

export const naming = z.object({ circle: z.string().max(40), mandate: z.uuid() })
export type Naming = z.infer<typeof naming>
export type GroupMember = Naming & { name: string; party: string; role: MemberRole }

export const deedsPerPage = 100
/** A table to take home is cut here; who needs more narrows the days. */
export const deedsTakenMax = 50_000
