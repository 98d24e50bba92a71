import { fail, redirect } from '@sveltejs/kit'
import { z } from 'zod'
import { callingOffSchema } from '#domains/rounds/model.ts'
import { callOffRound, readRound } from '#domains/rounds/operations.server.ts'
import { mayOpenRound } from '#domains/rounds/policy.ts'
import { checkForm, formOf, orRefusal } from '#platform/form.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Actions, PageServerLoad } from './$types'

const noSuchRound = () => new Refusal('not-found', { en: 'There is no such round.', fr: 'Ce cycle n’existe pas.' })

export const load: PageServerLoad = async ({ locals: { scope }, params }) => {
  if (!z.uuid().safeParse(params.id).success) throw noSuchRound()
  const { round, parties } = await readRound(scope, params.id)
  const own = scope.actor.kind === 'member' ? scope.actor.party : null
  return { round, parties, mayCallOff: mayOpenRound(scope) && round.closedAt === null, own }
}

export const actions: Actions = {
  default: async ({ request, params, locals: { scope, language } }) => {
    const typed = await formOf(request)
    const checked = checkForm(callingOffSchema, { ...typed, round: params.id }, typed)
    if (!('value' in checked)) return fail(400, { ...checked, refused: '' })
    const done = await orRefusal(() => callOffRound(scope, checked.value.round, checked.value.reason))
    if (done instanceof Refusal) return fail(done.status, { faults: [] as string[], typed, refused: done.detail[language] })
    redirect(303, `/${language}/members/rounds/${params.id}?done=yes`)
  },
}
