import { fail, redirect } from '@sveltejs/kit'
import { followedInWords } from '#domains/follows/followed-words.ts'
import { followedIn, mannerSchema } from '#domains/follows/model.ts'
import { follow } from '#domains/follows/operations.server.ts'
import { mayFollow } from '#domains/follows/policy.ts'
import { followNames } from '#domains/follows/what-is-followed.server.ts'
import { checkForm, formOf, orRefusal } from '#platform/form.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Bilingual, Language } from '#vocabulary/language.ts'
import { wordsIn } from '#words/words.ts'
import { visitorOf } from '../../visitor-here.ts'
import type { Actions, PageServerLoad } from './$types'

const options = (names: ReadonlyMap<string, Bilingual>, language: Language) =>
  [...names].map(([value, name]) => ({ value, text: name[language] })).sort((a, b) => a.text.localeCompare(b.text, language))

export const load: PageServerLoad = async ({ locals, url }) => {
  const { scope, language } = locals
  if (!mayFollow(scope, { person: visitorOf(locals).person.id }))
    throw new Refusal('forbidden', { en: 'Only members follow.', fr: 'Seuls les membres suivent.' })
  const asked = Object.fromEntries([...url.searchParams].filter(([name, value]) => value !== '' && !name.startsWith('/')))
  const followed = followedIn(asked)
  const names = await followNames(scope)
  const keywords = new Map(
    [...names.topics].flatMap(([code, name]) => (code.startsWith('keyword.') ? [[code.slice(8), name] as const] : [])),
  )
  return {
    asked,
    isUnclear: followed === undefined && Object.keys(asked).length > 0,
    followed: followed && { kind: followed.kind, what: followedInWords(followed, names, language, wordsIn(language).follows) },
    lists: followed
      ? null
      : {
          states: options(names.states, language).filter(({ value }) => /^[A-Z]{2}$/.test(value)),
          indicators: options(names.indicators, language),
          instruments: options(names.instruments, language),
          keywords: options(keywords, language),
        },
  }
}

export const actions: Actions = {
  default: async ({ request, locals: { scope, language } }) => {
    const form = await formOf(request)
    const followed = followedIn(form)
    const checked = checkForm(mannerSchema, form, form)
    if (!('value' in checked)) return fail(400, { ...checked, refused: '' })
    if (!followed) return fail(404, { faults: [], typed: form, refused: wordsIn(language).follows.unknown })
    const done = await orRefusal(() => follow(scope, followed, checked.value))
    if (done instanceof Refusal) return fail(done.status, { faults: [], typed: form, refused: done.detail[language] })
    redirect(303, `/${language}/members/following?done=yes`)
  },
}
