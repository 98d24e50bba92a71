import { fail, redirect } from '@sveltejs/kit'
import { statementNow } from '#domains/facts/one-statement.server.ts'
import { jurisdictionNames } from '#domains/facts/operations.server.ts'
import { answerReport, readReport, takeUpReport } from '#domains/reports/answering.server.ts'
import { gapFromReport } from '#domains/reports/gaps.server.ts'
import { answerSchema } from '#domains/reports/model.ts'
import { checkForm, formOf, orRefusal } from '#platform/form.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language }, params }) => {
  const report = await readReport(scope, params.id)
  const [names, now] = await Promise.all([
    jurisdictionNames(scope),
    report.subject === null ? undefined : statementNow(scope, report.subject),
  ])
  return {
    report,
    name: names.get(report.jurisdiction)?.name[language] ?? report.jurisdiction,
    now: now && { statement: now.block.statement, facts: now.facts },
  }
}

const done = async ({ language }: App.Locals, place: string, work: () => Promise<void>) => {
  const refused = await orRefusal(work)
  if (refused instanceof Refusal) return fail(refused.status, { faults: [] as string[], typed: {}, refused: refused.detail[language] })
  redirect(303, `/${language}/members/${place}?done=yes`)
}

export const actions: Actions = {
  takeUp: ({ locals, params: { id } }) => done(locals, `reports/${id}`, () => takeUpReport(locals.scope, id)),
  answer: async ({ request, locals, params, url }) => {
    const typed = await formOf(request)
    const checked = checkForm(answerSchema, { ...typed, report: params.id }, typed)
    if (!('value' in checked)) return fail(400, { faults: checked.faults, typed, refused: '' })
    return done(locals, `reports/${params.id}`, () => answerReport(locals.scope, checked.value, url.origin))
  },
  gap: async ({ locals, params: { id } }) => {
    const gap = await orRefusal(() => gapFromReport(locals.scope, id))
    if (gap instanceof Refusal) return fail(gap.status, { faults: [] as string[], typed: {}, refused: gap.detail[locals.language] })
    redirect(303, `/${locals.language}/members/gaps/${gap}?done=yes`)
  },
}
