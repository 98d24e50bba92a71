import { randomUUID } from 'node:crypto'
import { fail, redirect } from '@sveltejs/kit'
import { stateNamed } from '#domains/facts/operations.server.ts'
import { notUnderThisMandate } from '#domains/revision/operations.server.ts'
import { mayPropose } from '#domains/revision/policy.ts'
import { positionOf } from '#domains/revision/proposing.server.ts'
import { chosenSchema, previewFile, proposeFromFile } from '#domains/revision/whole-file.server.ts'
import { formOf, orRefusal } from '#platform/form.server.ts'
import { Refusal } from '#platform/refusal.ts'
import { wordsIn } from '#words/words.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language }, params }) => {
  const state = await stateNamed(scope, params.state.toUpperCase())
  if (!mayPropose(scope, { state: state.iso2, position: positionOf(scope) })) throw notUnderThisMandate()
  return { state: { id: state.iso2, name: state.name[language] }, bundle: randomUUID() }
}

const nothingTicked = (language: 'en' | 'fr') => ({ refused: wordsIn(language).revision.file.none })

export const actions: Actions = {
  look: async ({ request, locals: { scope, language }, params }) => {
    const { file = '' } = await formOf(request)
    const preview = await orRefusal(() => previewFile(scope, params.state.toUpperCase(), file, language))
    if (preview instanceof Refusal) return fail(preview.status, { refused: preview.detail[language], file })
    return { preview, file }
  },
  propose: async ({ request, locals: { scope, language }, params }) => {
    const { form: _word, file = '', bundle = '', ...typed } = await formOf(request)
    const state = params.state.toUpperCase()
    const subjects = Object.keys(typed).flatMap((name) => (name.startsWith('pick:') ? [name.slice(5)] : []))
    const chosen = chosenSchema.safeParse({ bundle, subjects })
    const change = Object.fromEntries(Object.entries(typed).filter(([name]) => !name.startsWith('pick:')))
    const done = chosen.success ? await orRefusal(() => proposeFromFile(scope, state, file, change, chosen.data, language)) : null
    if (done && 'made' in done) redirect(303, `/${language}/members/proposals?made=${done.made}`)
    const preview = await previewFile(scope, state, file, language)
    const refused =
      done === null ? nothingTicked(language) : done instanceof Refusal ? { refused: done.detail[language] } : { faults: done.faults }
    return fail(400, { preview, file, typed, ...refused })
  },
}
