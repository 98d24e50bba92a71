import { randomUUID } from 'node:crypto'
import { fail, redirect } from '@sveltejs/kit'
import { listCircles } from '#domains/members/operations.server.ts'
import { beginningSchema } from '#domains/studies/model.ts'
import { beginStudy, groupsToStudyIn, listStudies } from '#domains/studies/operations.server.ts'
import { checkForm, formOf, orRefusal } from '#platform/form.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language } }) => {
  const [studies, groups, circles] = await Promise.all([listStudies(scope), groupsToStudyIn(scope), listCircles(scope)])
  const names = new Map(circles.map(({ id, name }) => [id, name[language]]))
  return {
    id: randomUUID(),
    studies: studies.map((study) => ({ ...study, group: names.get(study.circle) ?? study.circle })),
    groups: groups.map(({ id, name }) => ({ value: id, text: name[language] })),
    isSecretariat: scope.actor.kind === 'member' && scope.actor.role === 'secretariat',
  }
}

export const actions: Actions = {
  default: async ({ request, locals: { scope, language } }) => {
    const typed = await formOf(request)
    const checked = checkForm(beginningSchema, typed, typed)
    if (!('value' in checked)) return fail(400, { ...checked, refused: '' })
    const done = await orRefusal(() => beginStudy(scope, checked.value))
    if (done instanceof Refusal)
      return fail(done.status, { faults: done.parameter ? [done.parameter] : [], typed, refused: done.detail[language] })
    redirect(303, `/${language}/members/studies/${checked.value.id}?done=yes`)
  },
}
