import { z } from 'zod'
import type { MemberRole } from '#vocabulary/member-role.ts'
import type { Mandate } from './model.ts'

// With what somebody must sign in to act under a mandate. Bound to a device: the authenticator says that its key cannot be backed
// up (backup eligibility, W3C Web Authentication level 3, 6.1.3). A model is known by its AAGUID (the same, 6.5.1.2).

/** Roles of which a party may demand something: they decide about others, or answer by night. */
export const demandingRoles = ['secretariat', 'national_administrator', 'desk_officer'] as const satisfies MemberRole[]
export type DemandingRole = (typeof demandingRoles)[number]

/** A model of authenticator, and where its maker or a register says that this is its number. */
export type KeyModel = { aaguid: string; name: string; source: string }

export type Demand = { syncedAllowed: boolean; models: KeyModel[]; onlyWorkstations: boolean }

/** What a passkey is, as far as a demand may ask. `vouched`: made with a link, or under another that may stand for such a mandate. */
export type KeyKind = { deviceBound: boolean; vouched: boolean; attested: boolean; model: string }

export type Desk = { party: string; authority: string }

/** What keeps somebody from acting under a mandate now. */
export type Hindrance = 'passkey' | 'workstation' | 'desk_terms'

/**
 * Where a party has chosen nothing: a passkey bound to its device for desk officers and administrators, of whatever model. Not for
 * the secretariat: its first officer begins with what is at hand, and raises the demand when the passkey in hand meets it.
 */
export const demandByDefault = (role: MemberRole): Demand => ({
  syncedAllowed: role !== 'desk_officer' && role !== 'national_administrator',
  models: [],
  onlyWorkstations: false,
})

/** What is wrong with a passkey for a demand: copied by its maker, made under a weaker one, silent about its model, of another model. */
export type KeyFault = 'copied' | 'unvouched' | 'unattested' | 'unlisted'

export const keyFaultOf = ({ syncedAllowed, models }: Demand, key: KeyKind): KeyFault | null => {
  if (syncedAllowed) return null
  if (!key.deviceBound) return 'copied'
  if (!key.vouched) return 'unvouched'
  if (models.length === 0) return null
  if (!key.attested) return 'unattested'
  return models.some(({ aaguid }) => aaguid === key.model) ? null : 'unlisted'
}

const sameDesk = (one: Desk, other: Desk) =>
  one.party === other.party && one.authority.trim().toLowerCase() === other.authority.trim().toLowerCase()

type Means = { key: KeyKind | null; workstation: Desk | null; deskTerms: boolean }

export const hindranceOf = (mandate: Mandate, demand: Demand, { key, workstation, deskTerms }: Means): Hindrance | null => {
  if (key ? keyFaultOf(demand, key) : !demand.syncedAllowed) return 'passkey'
  if (demand.onlyWorkstations && !(workstation && sameDesk(workstation, mandate))) return 'workstation'
  return mandate.role === 'desk_officer' && !deskTerms ? 'desk_terms' : null
}

/** The mandate under which somebody answers for this desk. */
export const mandateOfDesk = (living: readonly Mandate[], desk: Desk): Mandate | undefined =>
  living.find((mandate) => mandate.role === 'desk_officer' && sameDesk(mandate, desk))

const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\p{Cf}]*$/u)

const modelsMax = 50
/** One model a line: number; name; where the number is published. */
const modelLines = z
  .string()
  .max(20_000)
  .transform((text) =>
    text
      .split(/\r?\n/)
      .filter((one) => one.trim() !== '')
      .map((one) => {
        const [aaguid = '', name = '', ...source] = one.split(';').map((part) => part.trim())
        return { aaguid: aaguid.toLowerCase(), name, source: source.join('; ') }
      }),
  )
  .pipe(
    z
      .array(
        z.object({
          aaguid: z.guid().refine((aaguid) => !/^[0-]+$/.test(aaguid)),
          name: line(100),
          source: line(300),
        }),
      )
      .max(modelsMax),
  )

export const demandSchema = z
  .object({
    party: z.string().min(2).max(40),
    role: z.enum(demandingRoles),
    keys: z.enum(['bound', 'listed', 'any']),
    models: modelLines,
    onlyWorkstations: z.literal('yes').optional(),
  })
  .refine(({ keys, models }) => (keys === 'listed') === models.length > 0, { path: ['models'] })
  .refine(({ role, onlyWorkstations }) => role === 'desk_officer' || onlyWorkstations === undefined, { path: ['onlyWorkstations'] })
  .transform(({ party, role, keys, models, onlyWorkstations }) => ({
    party,
    role,
    demand: { syncedAllowed: keys === 'any', models, onlyWorkstations: onlyWorkstations === 'yes' } satisfies Demand,
  }))
export type DemandAsked = z.infer<typeof demandSchema>
