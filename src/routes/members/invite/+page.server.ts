import { fail, redirect } from '@sveltejs/kit'
import { listMandates } from '#domains/members/mandates.server.ts'
import { proposalSchema, standingOf } from '#domains/members/model.ts'
import { listParties } from '#domains/members/operations.server.ts'
import { mayBeginGiving, mayReadMandates } from '#domains/members/policy.ts'
import { invite } from '#domains/sign-in/inviting.server.ts'
import { checkForm, formOf, orRefusal } from '#platform/form.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import type { Language } from '#vocabulary/language.ts'
import { memberRoleCodes } from '#vocabulary/member-role.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language } }) => {
  if (!mayBeginGiving(scope))
    throw new Refusal('forbidden', { en: 'Under this mandate you invite nobody.', fr: 'Ce mandat ne permet d’inviter personne.' })
  const parties = (await listParties(scope)).filter(({ id }) => mayBeginGiving(scope, { party: id }))
  return {
    parties: parties
      .map(({ id, name }) => ({ id, name: name[language] }))
      .sort((one, other) => one.name.localeCompare(other.name, language)),
    roles: memberRoleCodes.filter((role) => mayBeginGiving(scope, { role })),
    deputies: await possibleDeputies(scope, language),
    today: scope.today,
  }
}

/** Whom somebody could stand in for: who holds a living mandate that who asks may see, with the party, for both must be of one. */
async function possibleDeputies(scope: Scope, language: Language) {
  const own = scope.actor.kind === 'member' ? scope.actor.party : undefined
  const mandates = await listMandates(scope, mayReadMandates(scope) ? undefined : own)
  return mandates
    .filter((mandate) => standingOf(mandate, scope.today) === 'living')
    .map(({ id, personName, partyName, role }) => ({ id, name: personName, party: partyName[language], role }))
}

const parts = (text: string | undefined, separator: string) =>
  (text ?? '')
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean)

export const actions: Actions = {
  default: async ({ request, locals: { scope, language }, url }) => {
    const form = await formOf(request)
    const given = {
      ...form,
      languages: parts(form.languages?.toLowerCase(), ','),
      functions: parts(form.functions, ';'),
      deputyOf: form.deputyOf || undefined,
    }
    const checked = checkForm(proposalSchema, given, form)
    if (!('value' in checked)) return fail(400, { ...checked, refused: '' })
    const done = await orRefusal(() => invite(scope, checked.value, url.origin))
    if (done instanceof Refusal) return fail(done.status, { faults: [] as string[], typed: form, refused: done.detail[language] })
    if (done === 'waits') redirect(303, `/${language}/members/second-person?done=asked`)
    redirect(303, `/${language}/members/mandates?${new URLSearchParams({ party: checked.value.party, done: 'yes' })}`)
  },
}
