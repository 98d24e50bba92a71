import { z } from 'zod'
import { enter } from '#domains/members/entering.server.ts'
import { invalid, Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { challengeToConfirm, challengeToEnrol, challengeToSignIn } from './ceremonies.server.ts'
import { openInvitation } from './invitations.server.ts'
import { attestationFor } from './key-demands.ts'
import { firstOfficerSchema, type Session, signedOut } from './model.ts'
import { maySignIn } from './policy.ts'

const link = z.string().length(43)

/** What a page asks a challenge for. */
export const challengeSchema = z.discriminatedUnion('purpose', [
  z.object({ purpose: z.literal('sign_in') }),
  z.object({ purpose: z.literal('step_up') }),
  z.object({ purpose: z.literal('enrol') }),
  z.object({ purpose: z.literal('invitation'), link }),
  z.object({ purpose: z.literal('first_officer'), link, ...firstOfficerSchema.shape }),
])
export type ChallengeAsked = z.infer<typeof challengeSchema>

/** Who asks: the site's own origin, the session if there is one, and the word of this browser. */
export type Asker = { origin: string; session: Session | undefined; browserWord: string }

/** The options a browser needs for its part of the ceremony. */
export async function challengeFor(scope: Scope, asked: ChallengeAsked, { origin, session, browserWord }: Asker) {
  if (!maySignIn(scope)) throw new Refusal('signed-out', signedOut)
  if (asked.purpose === 'sign_in') return challengeToSignIn(scope, { origin, boundTo: browserWord })
  if (asked.purpose === 'invitation' || asked.purpose === 'first_officer') return challengeFromLink(scope, asked, origin)
  if (!session) throw new Refusal('signed-out', signedOut)
  if (asked.purpose === 'step_up') return challengeToConfirm(scope, session, origin)
  const entered = await enter(scope, session)
  if (!entered) throw new Refusal('signed-out', signedOut)
  return challengeToEnrol(scope, entered.person, { origin, boundTo: session.id }, attestationFor(scope, entered))
}

async function challengeFromLink(
  scope: Scope,
  asked: Extract<ChallengeAsked, { purpose: 'invitation' | 'first_officer' }>,
  origin: string,
) {
  const { invitation, person, ...opened } = await openInvitation(scope, asked.link)
  const place = { origin, boundTo: asked.link }
  if (asked.purpose === 'invitation' && person) return challengeToEnrol(scope, person, place, attestationFor(scope, opened))
  if (asked.purpose === 'first_officer' && invitation.purpose === 'first_officer')
    return challengeToEnrol(scope, { id: null, name: asked.name, email: asked.email }, place)
  throw invalid({ en: 'This link is for another page.', fr: 'Ce lien est destiné à une autre page.' }, 'link')
}
