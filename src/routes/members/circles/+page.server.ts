import { fail, redirect } from '@sveltejs/kit'
import { admissionSchema, suspensionSchema } from '#domains/members/model.ts'
import { admitParty, liftSuspension, listCircles, listParties, suspendParty } from '#domains/members/operations.server.ts'
import { mayLiftSuspension, maySuspendParty } from '#domains/members/policy.ts'
import { checkForm, type Form, formOf, orRefusal } from '#platform/form.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language } }) => {
  const [circles, parties] = await Promise.all([listCircles(scope), listParties(scope)])
  const names = new Map(parties.map(({ id, name }) => [id, name[language]]))
  const named = <P extends { party: string }>(party: P) => ({ ...party, name: names.get(party.party) ?? party.party })
  const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name, language)
  return {
    circles: circles.map((circle) => ({ ...circle, name: circle.name[language], parties: circle.parties.map(named).sort(byName) })),
    parties: parties.map(({ id, name }) => ({ id, name: name[language] })).sort(byName),
    maySuspend: maySuspendParty(scope),
    mayAdmit: mayLiftSuspension(scope),
  }
}

const answer = async ({ language }: App.Locals, typed: Form, which: 'suspend' | 'admit', work: () => Promise<void>) => {
  const done = await orRefusal(work)
  if (done instanceof Refusal) return fail(done.status, { which, faults: [] as string[], typed, refused: done.detail[language] })
  redirect(303, `/${language}/members/circles?done=yes`)
}

export const actions: Actions = {
  suspend: async ({ request, locals }) => {
    const form = await formOf(request)
    const checked = checkForm(suspensionSchema, form, form)
    if (!('value' in checked)) return fail(400, { which: 'suspend' as const, ...checked, refused: '' })
    return answer(locals, form, 'suspend', () => suspendParty(locals.scope, checked.value))
  },
  lift: async ({ request, locals }) => {
    const form = await formOf(request)
    return answer(locals, form, 'suspend', () => liftSuspension(locals.scope, form.circle ?? '', form.party ?? ''))
  },
  admit: async ({ request, locals }) => {
    const form = await formOf(request)
    const checked = checkForm(admissionSchema, form, form)
    if (!('value' in checked)) return fail(400, { which: 'admit' as const, ...checked, refused: '' })
    return answer(locals, form, 'admit', () => admitParty(locals.scope, checked.value))
  },
}
