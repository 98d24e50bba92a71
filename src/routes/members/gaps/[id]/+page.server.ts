import { fail, redirect } from '@sveltejs/kit'
import { statementNow } from '#domains/facts/one-statement.server.ts'
import { jurisdictionNames } from '#domains/facts/operations.server.ts'
import { closingSchema, takingSchema } from '#domains/reports/gap-model.ts'
import { closeGap, possibleOwners, readGap, reopenGap, takeGap } from '#domains/reports/gaps.server.ts'
import { checkForm, type Form, formOf, orRefusal } from '#platform/form.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language }, params }) => {
  const { gap, steps } = await readGap(scope, params.id)
  const about = gap.aboutKind === 'statement' ? statementNow(scope, gap.about ?? '') : undefined
  const [owners, names, now] = await Promise.all([possibleOwners(scope, gap), jurisdictionNames(scope), about])
  return {
    gap,
    steps,
    now: now && { statement: now.block.statement, facts: now.facts },
    name: names.get(gap.jurisdiction)?.name[language] ?? gap.jurisdiction,
    owners: owners.map(({ id, personName, authority }) => ({ value: id, text: `${personName}, ${authority}` })),
  }
}

const done = async ({ language }: App.Locals, id: string, typed: Form, work: () => Promise<void>) => {
  const refused = await orRefusal(work)
  if (!(refused instanceof Refusal)) redirect(303, `/${language}/members/gaps/${id}?done=yes`)
  return fail(refused.status, { faults: refused.parameter ? [refused.parameter] : [], typed, refused: refused.detail[language] })
}

export const actions: Actions = {
  take: async ({ request, locals, params: { id } }) => {
    const typed = await formOf(request)
    const checked = checkForm(takingSchema, typed, typed)
    if (!('value' in checked)) return fail(400, { faults: checked.faults, typed, refused: '' })
    return done(locals, id, typed, () => takeGap(locals.scope, id, checked.value))
  },
  close: async ({ request, locals, params: { id } }) => {
    const typed = await formOf(request)
    const checked = checkForm(closingSchema, typed, typed)
    if (!('value' in checked)) return fail(400, { faults: checked.faults, typed, refused: '' })
    return done(locals, id, typed, () => closeGap(locals.scope, id, checked.value))
  },
  reopen: ({ locals, params: { id } }) => done(locals, id, {}, () => reopenGap(locals.scope, id)),
}
