import { fail, redirect } from '@sveltejs/kit'
import { readDemands } from '#domains/members/demands.server.ts'
import { demandingRoles, demandSchema } from '#domains/members/demands.ts'
import { listMandates } from '#domains/members/mandates.server.ts'
import { mayDemand, mayReadDemands } from '#domains/members/policy.ts'
import { demand } from '#domains/sign-in/demanding.server.ts'
import { checkForm, formOf, orRefusal } from '#platform/form.server.ts'
import { Refusal } from '#platform/refusal.ts'
import { partyHere } from '../party-here.ts'
import { visitorOf } from '../visitor-here.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language }, url }) => {
  const here = await partyHere(scope, language, url.searchParams.get('party'), mayReadDemands(scope))
  const [{ now, chosen }, mandates] = await Promise.all([readDemands(scope, here.party), listMandates(scope, here.party)])
  const named = <T extends { by: string | null }>(line: T) => ({
    ...line,
    by: mandates.find(({ id }) => id === line.by)?.personName ?? null,
  })
  const confirmed = { ...scope, actor: { ...scope.actor, confirmed: true } }
  return {
    ...here,
    // Only one party runs the network.
    now: now.map(named).filter(({ role, at }) => role !== 'secretariat' || at !== null || mandates.some((one) => one.role === role)),
    earlier: chosen.map(named).filter((one) => !now.some(({ role, at }) => role === one.role && at === one.at)),
    roles: demandingRoles.filter(
      (role) => mayDemand(confirmed, { party: here.party, role }) && (role !== 'secretariat' || mandates.some((one) => one.role === role)),
    ),
  }
}

export const actions: Actions = {
  choose: async ({ request, locals }) => {
    const form = await formOf(request)
    const checked = checkForm(demandSchema, form, form)
    if (!('value' in checked)) return fail(400, { ...checked, refused: '' })
    const { session } = visitorOf(locals)
    const done = await orRefusal(() => demand(locals.scope, checked.value, session))
    if (done instanceof Refusal) return fail(done.status, { faults: [] as string[], typed: form, refused: done.detail[locals.language] })
    redirect(303, `/${locals.language}/members/demands?${new URLSearchParams({ party: checked.value.party, done: 'yes' })}`)
  },
}
