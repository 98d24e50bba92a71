import { keyFaultOf } from '#domains/members/demands.ts'
import { standingOf } from '#domains/members/model.ts'
import { accessOf } from '#domains/sign-in/sessions.server.ts'
import { visitorOf } from '../visitor-here.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { session, mandates, demands, hindrances } = visitorOf(locals)
  const { passkeys } = await accessOf(locals.scope, session)
  const living = mandates.filter((mandate) => standingOf(mandate, locals.scope.today) === 'living')
  const name = passkeys.find(({ id }) => id === session.passkey)?.name ?? ''
  return {
    key: { name, deviceBound: session.key.deviceBound, vouched: session.key.vouched },
    lines: living.flatMap(({ id, role, authority, partyName, party }) => {
      const demand = demands[id]
      if (!demand) return []
      const better = passkeys.find((passkey) => passkey.id !== session.passkey && !keyFaultOf(demand, passkey))
      const { syncedAllowed, onlyWorkstations, models } = demand
      return {
        ...{ id, role, authority, party, partyName: partyName[locals.language], syncedAllowed, onlyWorkstations },
        models: models.map((model) => model.name),
        hindrance: hindrances[id] ?? null,
        fault: keyFaultOf(demand, session.key),
        better: better?.name ?? null,
      }
    }),
  }
}
