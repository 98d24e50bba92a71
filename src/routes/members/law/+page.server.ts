import { redirect } from '@sveltejs/kit'
import { z } from 'zod'
import { memberStatesOn } from '#domains/facts/operations.server.ts'
import { mayAttest } from '#domains/facts/policy.ts'
import { type Desk, notYours, readDesk } from '#domains/revision/desk.server.ts'
import { newKinds } from '#domains/revision/model.ts'
import { confirmStatement } from '#domains/revision/operations.server.ts'
import { mayDelegate, mayDraft, mayReadDesk } from '#domains/revision/policy.ts'
import { positionOf } from '#domains/revision/proposing.server.ts'
import { shownRows } from '#domains/revision/shown.ts'
import { readRound, rowsAsked } from '#domains/rounds/operations.server.ts'
import { formOf } from '#platform/form.server.ts'
import type { Scope } from '#platform/scope.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language }, url }) => {
  if (scope.actor.kind !== 'member' || !mayReadDesk(scope)) throw notYours()
  const states = (await memberStatesOn(scope, scope.today)).map(({ iso2, name }) => ({ id: iso2, name: name[language] }))
  const open = states.filter(({ id }) => mayReadDesk(scope, { state: id })).sort((a, b) => a.name.localeCompare(b.name, language))
  const asked = url.searchParams.get('state')?.toUpperCase() || (open.length === 1 ? open[0]?.id : scope.actor.party)
  const state = open.find(({ id }) => id === asked)
  if (!state && url.searchParams.get('state')) throw notYours()
  const choice = { kind: url.searchParams.get('kind') ?? '', show: url.searchParams.get('show') ?? 'mine' }
  const round = await roundAsked(scope, url.searchParams.get('round'))
  const whole = state && (await readDesk(scope, state.id, language))
  const ofRound = state && round && (await rowsAsked(scope, round.id, state.id))
  const desk = whole && (ofRound ? narrowed(whole, ofRound) : whole)
  return {
    states: open,
    state,
    choice,
    round: round && { id: round.id, name: round.name[language], deadline: round.deadline },
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

const roundAsked = async (scope: Scope, id: string | null) =>
  id !== null && z.uuid().safeParse(id).success ? (await readRound(scope, id)).round : null

/** The list cut down to what a round asks; answered are those that the round counts as such. */
const narrowed = ({ rows }: Desk, ofRound: ReadonlyMap<string, { answered: boolean }>): Desk => {
  const asked = rows.filter(({ subject }) => ofRound.has(subject))
  return { rows: asked, confirmed: asked.filter(({ subject }) => ofRound.get(subject)?.answered).length }
}

export const actions: Actions = {
  confirm: async ({ request, locals: { scope, language }, url }) => {
    const { subject = '' } = await formOf(request)
    await confirmStatement(scope, subject)
    const asked = ['state', 'kind', 'show', 'round'].map((name) => [name, url.searchParams.get(name) ?? '']).filter(([, value]) => value)
    redirect(303, `/${language}/members/law?${new URLSearchParams([...(asked as [string, string][]), ['confirmed', subject]])}`)
  },
}
