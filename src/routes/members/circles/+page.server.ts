import { fail, redirect } from '@sveltejs/kit'
import { leaveOutOfGroup, listGroupMembers, makeCircle, nameToGroup } from '#domains/members/circles.server.ts'
import { listMandates } from '#domains/members/mandates.server.ts'
import { admissionSchema, circleSchema, naming, standingOf, suspensionSchema } from '#domains/members/model.ts'
import { listCircles, listParties, suspendParty } from '#domains/members/operations.server.ts'
import { mayLiftSuspension, mayNameToGroup, maySuspendParty } from '#domains/members/policy.ts'
import { admitByTwo, liftByTwo } from '#domains/sign-in/second-person.server.ts'
import { checkForm, type Form, formOf, orRefusal } from '#platform/form.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language } }) => {
  const naming = mayNameToGroup(scope)
  const [circles, parties, members, mandates] = await Promise.all([
    listCircles(scope),
    listParties(scope),
    listGroupMembers(scope),
    naming ? listMandates(scope, undefined) : [],
  ])
  const names = new Map(parties.map(({ id, name }) => [id, name[language]]))
  const named = <P extends { party: string }>(party: P) => ({ ...party, name: names.get(party.party) ?? party.party })
  const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name, language)
  return {
    circles: circles.map((circle) => ({ ...circle, name: circle.name[language], parties: circle.parties.map(named).sort(byName) })),
    members: members.map((one) => ({ ...one, party: names.get(one.party) ?? one.party })),
    choice: mandates
      .filter((mandate) => standingOf(mandate, scope.today) === 'living')
      .map(({ id, personName, role, party }) => ({ id, personName, role, party, partyName: names.get(party) ?? party })),
    parties: parties.map(({ id, name }) => ({ id, name: name[language] })).sort(byName),
    maySuspend: maySuspendParty(scope),
    mayAdmit: mayLiftSuspension(scope),
  }
}

const answer = async (
  { language }: App.Locals,
  typed: Form,
  which: 'suspend' | 'admit' | 'make' | 'name',
  work: () => Promise<unknown>,
) => {
  const done = await orRefusal(work)
  if (done instanceof Refusal) return fail(done.status, { which, faults: [] as string[], typed, refused: done.detail[language] })
  redirect(303, done === 'waits' ? `/${language}/members/second-person?done=asked` : `/${language}/members/circles?done=yes`)
}

const namedIn = async (request: Request, locals: App.Locals, work: typeof nameToGroup) => {
  const form = await formOf(request)
  const checked = checkForm(naming, form, form)
  if (!('value' in checked)) return fail(400, { which: 'name' as const, ...checked, refused: '' })
  return answer(locals, {}, 'name', () => work(locals.scope, checked.value))
}

export const actions: Actions = {
  suspend: async ({ request, locals }) => {
    const form = await formOf(request)
    const checked = checkForm(suspensionSchema, form, form)
    if (!('value' in checked)) return fail(400, { which: 'suspend' as const, ...checked, refused: '' })
    return answer(locals, form, 'suspend', () => suspendParty(locals.scope, checked.value))
  },
  lift: async ({ request, locals, url }) => {
    const form = await formOf(request)
    return answer(locals, form, 'suspend', () => liftByTwo(locals.scope, form.circle ?? '', form.party ?? '', url.origin))
  },
  admit: async ({ request, locals, url }) => {
    const form = await formOf(request)
    const checked = checkForm(admissionSchema, form, form)
    if (!('value' in checked)) return fail(400, { which: 'admit' as const, ...checked, refused: '' })
    return answer(locals, form, 'admit', () => admitByTwo(locals.scope, checked.value, url.origin))
  },
  make: async ({ request, locals }) => {
    const form = await formOf(request)
    const checked = checkForm(circleSchema, form, form)
    if (!('value' in checked)) return fail(400, { which: 'make' as const, ...checked, refused: '' })
    return answer(locals, form, 'make', () => makeCircle(locals.scope, checked.value))
  },
  name: ({ request, locals }) => namedIn(request, locals, nameToGroup),
  leaveOut: ({ request, locals }) => namedIn(request, locals, leaveOutOfGroup),
}
