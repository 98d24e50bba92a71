import { fail, redirect } from '@sveltejs/kit'
import { z } from 'zod'
import { endMandate, listMandates, renewMandate } from '#domains/members/mandates.server.ts'
import { dayOfOffice, endReasons, endsSoon, standingOf } from '#domains/members/model.ts'
import { listParties } from '#domains/members/operations.server.ts'
import { mayBeginGiving, mayEndMandate, mayReadMandates } from '#domains/members/policy.ts'
import { handOverMandate } from '#domains/sign-in/inviting.server.ts'
import { handOverSchema } from '#domains/sign-in/model.ts'
import { formOf, orRefusal } from '#platform/form.server.ts'
import { Refusal } from '#platform/refusal.ts'
import { wordsIn } from '#words/words.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language }, url }) => {
  const everywhere = mayReadMandates(scope)
  const own = scope.actor.kind === 'member' ? scope.actor.party : undefined
  const parties = await listParties(scope)
  const asked = parties.find(({ id }) => id === url.searchParams.get('party'))?.id
  const party = everywhere ? asked : own
  const mandates = await listMandates(scope, party)
  return {
    party: party ?? '',
    choice: everywhere ? parties.map(({ id, name }) => ({ id, name: name[language] })) : [],
    mandates: mandates.map((mandate) => ({
      ...mandate,
      standing: standingOf(mandate, scope.today),
      endsSoon: endsSoon(mandate, scope.today),
      mayEnd: mayEndMandate(scope, { party: mandate.party, role: mandate.role, mandate: mandate.id }),
    })),
    mayInvite: mayBeginGiving(scope),
  }
}

const ending = z.object({ mandate: z.uuid(), reason: z.enum(endReasons) })
const renewal = z.object({ mandate: z.uuid(), validUntil: dayOfOffice })

const unclear = () => new Refusal('invalid', { en: 'Choose a reason or a day.', fr: 'Choisissez un motif ou un jour.' })
const answer = async ({ language }: App.Locals, party: string, work: () => Promise<unknown>) => {
  const done = await orRefusal(work)
  if (done instanceof Refusal) return fail(done.status, { refused: done.detail[language] })
  redirect(303, `/${language}/members/mandates?${new URLSearchParams({ ...(party ? { party } : {}), done: 'yes' })}`)
}

const unnamed = (fields: string) => new Refusal('invalid', { en: fields, fr: fields })

export const actions: Actions = {
  handOver: async ({ request, locals, url }) => {
    const form = await formOf(request)
    const languages = (form.languages ?? '')
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean)
    const asked = handOverSchema.safeParse({ ...form, languages })
    return answer(locals, url.searchParams.get('party') ?? '', async () => {
      if (!asked.success) throw unnamed(wordsIn(locals.language).office.handOver.fields)
      await handOverMandate(locals.scope, asked.data, url.origin)
    })
  },
  end: async ({ request, locals, url }) => {
    const asked = ending.safeParse(await formOf(request))
    return answer(locals, url.searchParams.get('party') ?? '', async () => {
      if (!asked.success) throw unclear()
      await endMandate(locals.scope, asked.data.mandate, asked.data.reason)
    })
  },
  renew: async ({ request, locals, url }) => {
    const asked = renewal.safeParse(await formOf(request))
    return answer(locals, url.searchParams.get('party') ?? '', async () => {
      if (!asked.success) throw unclear()
      await renewMandate(locals.scope, asked.data.mandate, asked.data.validUntil)
    })
  },
}
