import { fail, redirect } from '@sveltejs/kit'
import { jurisdictionNames } from '#domains/facts/operations.server.ts'
import { gapSchema, gapsAskedSchema, gapsPerPage } from '#domains/reports/gap-model.ts'
import { candidateCounts, listGaps, noteGap, takeInCandidates } from '#domains/reports/gaps.server.ts'
import { mayKeepGaps } from '#domains/reports/policy.ts'
import { checkForm, type Form, formOf, orRefusal } from '#platform/form.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language }, url }) => {
  const asked = gapsAskedSchema.parse(Object.fromEntries(['state', 'which', 'page'].map((name) => [name, url.searchParams.get(name)])))
  const [{ items, total }, counts, names] = await Promise.all([listGaps(scope, asked), candidateCounts(scope), jurisdictionNames(scope)])
  const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name, language)
  return {
    asked,
    gaps: items,
    total,
    more: total > asked.page * gapsPerPage,
    names: Object.fromEntries([...names].map(([id, { name }]) => [id, name[language]])),
    counts: counts.map((one) => ({ ...one, name: one.name[language] })).sort(byName),
    states: [...names.values()]
      .filter(({ id, kind }) => mayKeepGaps(scope, { party: kind === 'international' ? null : id }))
      .map(({ id, name }) => ({ id, name: name[language] }))
      .sort(byName),
    took: Number(/^\d{1,5}$/.exec(url.searchParams.get('took') ?? '')?.[0] ?? Number.NaN),
  }
}

const refusedWith = ({ status, detail, parameter }: Refusal, language: 'en' | 'fr', typed: Form) =>
  fail(status, { faults: parameter ? [parameter] : [], typed, refused: detail[language] })

export const actions: Actions = {
  write: async ({ request, locals: { scope, language } }) => {
    const typed = await formOf(request)
    const checked = checkForm(gapSchema, typed, typed)
    if (!('value' in checked)) return fail(400, { faults: checked.faults, typed, refused: '' })
    const gap = await orRefusal(() => noteGap(scope, checked.value))
    if (gap instanceof Refusal) return refusedWith(gap, language, typed)
    redirect(303, `/${language}/members/gaps/${gap}?done=yes`)
  },
  takeIn: async ({ request, locals: { scope, language } }) => {
    const { state = '' } = await formOf(request)
    const count = await orRefusal(() => takeInCandidates(scope, state))
    if (count instanceof Refusal) return refusedWith(count, language, {})
    redirect(303, `/${language}/members/gaps?state=${state}&took=${count}`)
  },
}
