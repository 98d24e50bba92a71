import { z } from 'zod'
import type { KeyKind } from '#domains/members/demands.ts'
import { line, workingLanguages } from '#domains/members/model.ts'
import type { Bilingual } from '#vocabulary/language.ts'

/** Without a request for so long, a session is over. */
export const idleMinutes = 30
/** On a workstation several persons use, sooner. */
export const deskIdleMinutes = 15
/** However busy, a session is over after a working day. */
export const absoluteHours = 12
/** A passkey used so recently stands for the person themselves, as dangerous deeds ask for. */
export const confirmedMinutes = 10
/** A browser answers a challenge within this time or asks for another. */
export const challengeMinutes = 5
/** Challenges to sign in that may wait at once, for the whole house: more is not people signing in. */
export const challengesMax = 5_000
/** After so many failures in a row a passkey rests. */
export const failuresMax = 10
export const restMinutes = 10
export const invitationDays = 14
/** Before so long, who has an unused link is not sent another. */
export const resendMinutes = 10
export const firstOfficerMinutes = 30
/** A code that enrols a workstation waits so long to be typed in. */
export const enrolmentMinutes = 60
/** A workstation on which nobody signs in for so long is none any more. */
export const workstationDays = 90
/** As many workstations of a party as its list shows. */
export const workstationsMax = 200
/** So long a session that is over stays in one's own list and file; then it is deleted (docs/data-protection.md). */
export const sessionKeptDays = 90
/** So long a challenge that nobody answered stays; it opens nothing after its five minutes. */
export const challengeKeptHours = 1
/** As many messages as the outbox shows. */
export const outboxLinesMax = 200
/** A person keeps a few passkeys; two are advised. */
export const passkeysMax = 10

export const purposes = ['sign_in', 'step_up', 'enrol'] as const
export type Purpose = (typeof purposes)[number]

/** An enrolled browser of a desk. `label`: as the record names it. */
export type Workstation = { id: string; party: string; partyName: Bilingual; authority: string; name: string; label: string }

/** The name, and enough of the number to know two of the same name apart. */
export const workstationLabel = ({ id, name }: Pick<Workstation, 'id' | 'name'>) => `${name} (${id.slice(0, 8)})`

export type WorkstationLine = Omit<Workstation, 'label' | 'partyName'> & {
  browser: string | null
  madeAt: string
  madeBy: string
  codeExpiresAt: string
  enrolledAt: string | null
  lastUsedAt: string | null
  expiresAt: string | null
  revokedAt: string | null
}
export type WorkstationStanding = 'waiting' | 'enrolled' | 'expired' | 'revoked'

export const standingOfWorkstation = (
  { codeExpiresAt, enrolledAt, expiresAt, revokedAt }: Pick<WorkstationLine, 'codeExpiresAt' | 'enrolledAt' | 'expiresAt' | 'revokedAt'>,
  now: Date,
): WorkstationStanding => {
  if (revokedAt !== null) return 'revoked'
  const isOpen = Date.parse(expiresAt ?? codeExpiresAt) > now.getTime()
  if (!isOpen) return 'expired'
  return enrolledAt === null ? 'waiting' : 'enrolled'
}

/** Crockford's base 32: no letter that is taken for another, and those who type O for 0 mean 0. */
export const codeLetters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** 130 bits. */
export const codeLength = 26

/** A code as a person types it: with or without its hyphens, in any case. */
export const codeIn = (typed: string): string | undefined => {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  return code.length === codeLength && [...code].every((letter) => codeLetters.includes(letter)) ? code : undefined
}

/** In groups of a size that eyes can hold. */
export const codeShown = (code: string): string => (code.match(/.{1,5}/g) ?? []).join('-')

/** What a browser holds of a session, and what the server may say of it. `key`: what it was last confirmed with. */
export type Session = {
  id: string
  person: string
  mandate: string | null
  passkey: string
  key: KeyKind
  workstation: Workstation | null
  confirmed: boolean
  form: string
}

export type SessionLine = {
  id: string
  browser: string
  place: string | null
  passkeyName: string
  beganAt: string
  seenAt: string
}

export type Passkey = KeyKind & {
  id: string
  name: string
  createdAt: string
  lastUsedAt: string | null
}

export type EndReason = 'signed_out' | 'signed_out_everywhere' | 'passkey_revoked' | 'replaced' | 'locked'

/** `enrol` for a person, `first` for the first officer of a new installation. */
export type Invitation = { id: string; person: string | null; purpose: 'first_officer' | 'enrolment'; expiresAt: string }

export const passkeyName = line(60)

export const workstationSchema = z.object({ party: z.string().min(2).max(40), authority: line(200), name: line(60) })
export type WorkstationAsked = z.infer<typeof workstationSchema>

export const handOverSchema = z.object({
  mandate: z.uuid(),
  name: line(120),
  email: z.email().max(254).toLowerCase(),
  language: z.enum(['en', 'fr']),
  languages: workingLanguages,
})
export type HandOver = z.infer<typeof handOverSchema>

/** How an invitation stands, with nothing of what opens it. */
export type InvitationLine = {
  id: string
  person: string
  createdAt: string
  expiresAt: string
  usedAt: string | null
  withdrawnAt: string | null
}
export type InvitationStanding = 'waiting' | 'used' | 'withdrawn' | 'expired'

export const standingOfInvitation = ({ usedAt, withdrawnAt, expiresAt }: InvitationLine, now: Date): InvitationStanding => {
  if (usedAt !== null) return 'used'
  if (withdrawnAt !== null) return 'withdrawn'
  return Date.parse(expiresAt) > now.getTime() ? 'waiting' : 'expired'
}

/** Somebody lost every passkey; how one knows it. */
export const recoverySchema = z.object({ person: z.uuid(), reason: line(300) })
export type RecoveryAsked = z.infer<typeof recoverySchema>

export const firstOfficerSchema = z.object({
  name: line(120),
  email: z.email().max(254).toLowerCase(),
  authority: line(200),
})

const text = z.string().max(16_384)
const identified = { id: text, rawId: text, type: z.literal('public-key'), authenticatorAttachment: z.string().max(40).nullish() }

/** What a browser answers to a challenge; W3C Web Authentication, section 5.1, as JSON. What else it says is dropped. */
export const assertionSchema = z.object({
  ...identified,
  response: z.object({ clientDataJSON: text, authenticatorData: text, signature: text, userHandle: text.nullish() }),
})
export const attestationSchema = z.object({
  ...identified,
  response: z.object({ clientDataJSON: text, attestationObject: text, transports: z.array(z.string().max(20)).max(10).nullish() }),
})

/** The only places that a signed-in browser is sent on to: pages of the members' zone of this site. */
export const placeAfter = (asked: string | null, fallback: string): string =>
  asked !== null && /^\/(en|fr)\/members(\/[a-z-]+)*(\?[\w=&.%+-]*)?$/.test(asked) ? asked : fallback

export const signedOut: Bilingual = {
  en: 'You are not signed in, or your session has ended.',
  fr: 'Vous n’êtes pas connecté, ou votre session a pris fin.',
}
