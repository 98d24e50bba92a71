import { redirect } from '@sveltejs/kit'
import { memberStatesOn } from '#domains/facts/operations.server.ts'
import { mayAttest } from '#domains/facts/policy.ts'
import { notYours, readDesk } from '#domains/revision/desk.server.ts'
import { newKinds } from '#domains/revision/model.ts'
import { confirmStatement } from '#domains/revision/operations.server.ts'
import { mayDelegate, mayDraft, mayReadDesk } from '#domains/revision/policy.ts'
import { positionOf } from '#domains/revision/proposing.server.ts'
import { shownRows } from '#domains/revision/shown.ts'
import { formOf } from '#platform/form.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language }, url }) => {
  if (scope.actor.kind !== 'member' || !mayReadDesk(scope)) throw notYours()
  const states = (await memberStatesOn(scope, scope.today)).map(({ iso2, name }) => ({ id: iso2, name: name[language] }))
  const open = states.filter(({ id }) => mayReadDesk(scope, { state: id })).sort((a, b) => a.name.localeCompare(b.name, language))
  const asked = url.searchParams.get('state')?.toUpperCase() || (open.length === 1 ? open[0]?.id : scope.actor.party)
  const state = open.find(({ id }) => id === asked)
  if (!state && url.searchParams.get('state')) throw notYours()
  const choice = { kind: url.searchParams.get('kind') ?? '', show: url.searchParams.get('show') ?? 'mine' }
  const desk = state && (await readDesk(scope, state.id, language))
  return {
    states: open,
    state,
    choice,
    newKinds: [...newKinds],
    desk: desk && { confirmed: desk.confirmed, all: desk.rows.length, rows: shownRows(desk.rows, choice, scope.actor.mandate) },
    confirmed: desk?.rows.find(({ subject }) => subject === url.searchParams.get('confirmed'))?.name,
    may: state && {
      confirm: mayAttest(scope, { state: state.id, mode: 'confirmed' }),
      write: mayDraft(scope, { state: state.id, position: positionOf(scope) }),
      delegate: mayDelegate(scope, { state: state.id }),
    },
  }
}

export const actions: Actions = {
  confirm: async ({ request, locals: { scope, language }, url }) => {
    const { subject = '' } = await formOf(request)
    await confirmStatement(scope, subject)
    const asked = ['state', 'kind', 'show'].map((name) => [name, url.searchParams.get(name) ?? '']).filter(([, value]) => value)
    redirect(303, `/${language}/members/law?${new URLSearchParams([...(asked as [string, string][]), ['confirmed', subject]])}`)
  },
}
