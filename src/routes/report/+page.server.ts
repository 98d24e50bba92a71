import { fail, redirect } from '@sveltejs/kit'
import { openForm } from '#domains/reports/form.server.ts'
import { reportSchema } from '#domains/reports/model.ts'
import { reportBegun, sendReport } from '#domains/reports/reporting.server.ts'
import { checkForm, formOf, orRefusal } from '#platform/form.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Actions, PageServerLoad } from './$types'

const aboutIn = ({ searchParams }: URL) => ({ statement: searchParams.get('statement'), place: searchParams.get('place') })

export const load: PageServerLoad = async ({ locals: { scope, language }, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
  const { statement, place, now, jurisdiction, names } = await reportBegun(scope, aboutIn(url))
  const states = [...names.values()].filter(({ kind }) => kind !== 'international').map(({ id, name }) => ({ id, name: name[language] }))
  return {
    formWord: await openForm(scope),
    statement,
    place,
    now: now && { statement: now.block.statement, facts: now.facts },
    jurisdiction,
    name: names.get(jurisdiction ?? '')?.name[language] ?? null,
    states: statement === null ? states.sort((a, b) => a.name.localeCompare(b.name, language)) : [],
  }
}

export const actions: Actions = {
  default: async ({ request, locals: { scope, language }, url, getClientAddress }) => {
    const typed = await formOf(request)
    const checked = checkForm(reportSchema, typed, typed)
    const again = { faults: [] as string[], typed, form: typed.form ?? '', wait: 0, refused: '' }
    if (!('value' in checked)) return fail(400, { ...again, faults: checked.faults })
    const sent = await orRefusal(() => sendReport(scope, aboutIn(url), checked.value, getClientAddress()))
    if (sent instanceof Refusal) return fail(sent.status, { ...again, refused: sent.detail[language] })
    if (sent.kind === 'wait') return fail(429, { ...again, wait: sent.seconds })
    if (sent.kind === 'again') return fail(409, { ...again, form: '' })
    redirect(303, `/${language}/report/${sent.reference}`)
  },
}
