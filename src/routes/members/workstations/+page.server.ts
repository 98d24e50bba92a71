import { fail, redirect } from '@sveltejs/kit'
import { codeShown, enrolmentMinutes, workstationSchema } from '#domains/sign-in/model.ts'
import { mayReadWorkstations, mayRevokeWorkstation } from '#domains/sign-in/policy.ts'
import { desksOf, listWorkstations, makeWorkstation, revokeWorkstation } from '#domains/sign-in/workstations.server.ts'
import { checkForm, formOf, orRefusal } from '#platform/form.server.ts'
import { Refusal } from '#platform/refusal.ts'
import { partyHere } from '../party-here.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language }, url }) => {
  const here = await partyHere(scope, language, url.searchParams.get('party'), mayReadWorkstations(scope))
  return {
    ...here,
    workstations: await listWorkstations(scope, here.party),
    desks: await desksOf(scope, here.party),
    mayEnrol: mayRevokeWorkstation(scope, { party: here.party }),
  }
}

export const actions: Actions = {
  make: async ({ request, locals: { scope, language }, url }) => {
    const form = await formOf(request)
    const checked = checkForm(workstationSchema, form, form)
    if (!('value' in checked)) return fail(400, { ...checked, refused: '' })
    const code = await orRefusal(() => makeWorkstation(scope, checked.value))
    if (code instanceof Refusal) return fail(code.status, { faults: [] as string[], typed: form, refused: code.detail[language] })
    const address = `${url.origin}/${language}/sign-in/workstation`
    return { made: { name: checked.value.name, code: codeShown(code), link: `${address}#${code}`, address, minutes: enrolmentMinutes } }
  },
  revoke: async ({ request, locals: { scope, language }, url }) => {
    const { workstation = '' } = await formOf(request)
    const done = await orRefusal(() => revokeWorkstation(scope, workstation))
    if (done instanceof Refusal) return fail(done.status, { faults: [] as string[], typed: {}, refused: done.detail[language] })
    const party = url.searchParams.get('party')
    redirect(303, `/${language}/members/workstations?${new URLSearchParams({ ...(party ? { party } : {}), done: 'yes' })}`)
  },
}
