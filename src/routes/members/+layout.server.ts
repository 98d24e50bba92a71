import { standingOf } from '#domains/members/model.ts'
import { signedOut } from '#domains/sign-in/model.ts'
import { Refusal } from '#platform/refusal.ts'
import { labelOf } from '#vocabulary/index.ts'
import { memberRoles } from '#vocabulary/member-role.ts'
import type { LayoutServerLoad } from './$types'
import { placesOpen } from './places-open.ts'

/** Who is here, as whom, and which places are open to them. */
export const load: LayoutServerLoad = ({ locals: { scope, visitor, language }, url }) => {
  if (!visitor) throw new Refusal('signed-out', signedOut)
  const { actor, person, mandates, hindrances, session, acceptedTerms } = visitor
  const acting = actor.kind === 'member' ? mandates.find(({ id }) => id === actor.mandate) : undefined
  return {
    formWord: session.form,
    person: { id: person.id, name: person.name, language: person.language, timeZone: person.timeZone },
    acting: acting && {
      id: acting.id,
      role: acting.role,
      party: acting.partyName[language],
      authority: acting.authority,
      validUntil: acting.validUntil,
    },
    others: mandates
      .filter((mandate) => mandate.id !== acting?.id && standingOf(mandate, scope.today) === 'living' && !hindrances[mandate.id])
      .map(({ id, role, partyName, authority }) => ({
        value: id,
        text: `${labelOf(memberRoles, role, language)} – ${partyName[language]} – ${authority}`,
      })),
    acceptedTerms,
    workstation: session.workstation?.label ?? null,
    confirmed: session.confirmed,
    places: placesOpen(scope, person.id, acting?.party),
    here: url.pathname + url.search,
    done: url.searchParams.get('done') === 'yes',
  }
}
