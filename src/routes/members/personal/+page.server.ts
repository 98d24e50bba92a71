import { fail, redirect } from '@sveltejs/kit'
import { notices, ownRecordSchema } from '#domains/members/model.ts'
import { askErasure, listErasures, ownErasure, saveOwnRecord, withdrawErasure } from '#domains/members/own-record.server.ts'
import { mayErase, mayReadErasures } from '#domains/members/policy.ts'
import { erase } from '#domains/sign-in/erasing.server.ts'
import { checkForm, type Form, formOf, orRefusal } from '#platform/form.server.ts'
import { Refusal } from '#platform/refusal.ts'
import { visitorOf } from '../visitor-here.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { person } = visitorOf(locals)
  const erasures = mayReadErasures(locals.scope) ? await listErasures(locals.scope) : undefined
  return {
    record: { email: person.email, languages: person.languages, muted: person.muted },
    erasure: await ownErasure(locals.scope, person.id),
    erasures: erasures?.map((one) => ({ ...one, mayErase: mayErase(locals.scope, one), isOwn: one.person === person.id })),
  }
}

const answer = async ({ language }: App.Locals, typed: Form, work: () => Promise<void>) => {
  const done = await orRefusal(work)
  if (done instanceof Refusal) return fail(done.status, { faults: [] as string[], typed, refused: done.detail[language] })
  redirect(303, `/${language}/members/personal?done=yes`)
}

export const actions: Actions = {
  save: async ({ request, locals }) => {
    const form = await formOf(request)
    const muted = notices.filter((notice) => form[`notice-${notice}`] !== 'yes')
    const languages = (form.languages ?? '')
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean)
    const checked = checkForm(ownRecordSchema, { ...form, languages, muted }, form)
    if (!('value' in checked)) return fail(400, { ...checked, refused: '' })
    return answer(locals, form, () => saveOwnRecord(locals.scope, visitorOf(locals).person.id, checked.value))
  },
  ask: ({ locals }) => answer(locals, {}, () => askErasure(locals.scope, visitorOf(locals).person.id)),
  withdraw: ({ locals }) => answer(locals, {}, () => withdrawErasure(locals.scope, visitorOf(locals).person.id)),
  erase: async ({ request, locals }) => {
    const { erasure = '' } = await formOf(request)
    return answer(locals, {}, () => erase(locals.scope, erasure))
  },
}
