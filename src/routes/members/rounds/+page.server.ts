import { randomUUID } from 'node:crypto'
import { fail, redirect } from '@sveltejs/kit'
import { memberStatesOn } from '#domains/facts/operations.server.ts'
import { type Opening, openingSchema, topicsAsked } from '#domains/rounds/model.ts'
import { listRounds, openRound } from '#domains/rounds/operations.server.ts'
import { mayOpenRound } from '#domains/rounds/policy.ts'
import { checkForm, type Form, formOf, orRefusal } from '#platform/form.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language }, url }) => {
  const mayOpen = mayOpenRound(scope)
  const [rounds, states] = await Promise.all([listRounds(scope), mayOpen ? memberStatesOn(scope, scope.today) : []])
  return {
    rounds,
    mayOpen,
    id: randomUUID(),
    ticked: url.searchParams.get('ticked') !== 'none',
    asked: Number(url.searchParams.get('asked') || Number.NaN),
    party: scope.actor.kind === 'member' ? scope.actor.party : null,
    states: states.map(({ iso2, name }) => ({ iso2, name: name[language] })).sort((a, b) => a.name.localeCompare(b.name, language)),
    topics: Object.keys(topicsAsked),
  }
}

/** What is ticked under a name: `state.IT` is IT. */
const ticked = (form: Form, name: string) =>
  Object.keys(form).flatMap((key) => (key.startsWith(`${name}.`) ? [key.slice(name.length + 1)] : []))

const openingIn = (form: Form) => ({
  ...form,
  parties: ticked(form, 'state'),
  indicators: ticked(form, 'topic').flatMap((topic) => (Object.hasOwn(topicsAsked, topic) ? (topicsAsked[topic] ?? []) : [])),
})

export const actions: Actions = {
  default: async ({ request, locals: { scope, language } }) => {
    const typed = await formOf(request)
    const checked = checkForm(openingSchema, openingIn(typed), typed)
    if (!('value' in checked)) return fail(400, { ...checked, refused: '' })
    const opening: Opening = checked.value
    const asked = await orRefusal(() => openRound(scope, opening))
    if (asked instanceof Refusal)
      return fail(asked.status, { faults: asked.parameter ? [asked.parameter] : [], typed, refused: asked.detail[language] })
    redirect(303, `/${language}/members/rounds?asked=${asked}`)
  },
}
