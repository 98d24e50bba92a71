import { fail, redirect } from '@sveltejs/kit'
import { deedsOfTwoDesk } from '#domains/members/deeds-of-two.server.ts'
import { listCircles, listParties } from '#domains/members/operations.server.ts'
import { approveDeed, refuseDeed } from '#domains/sign-in/second-person.server.ts'
import { formOf, orRefusal } from '#platform/form.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language }, url }) => {
  const lines = await deedsOfTwoDesk(scope)
  const circles = new Map((await listCircles(scope)).map(({ id, name }) => [id, name[language]]))
  const names = new Map((await listParties(scope)).map(({ id, name }) => [id, name[language]]))
  return {
    asked: url.searchParams.get('done') === 'asked',
    lines: lines.map((line) => ({
      ...line,
      partyName: names.get(line.party ?? '') ?? line.party ?? '',
      circleName: circles.get(line.circle ?? '') ?? line.circle ?? '',
    })),
  }
}

const answer = async (request: Request, { language }: App.Locals, work: (deed: string) => Promise<void>) => {
  const { deed = '' } = await formOf(request)
  const done = await orRefusal(() => work(deed))
  if (done instanceof Refusal) return fail(done.status, { refused: done.detail[language] })
  redirect(303, `/${language}/members/second-person?done=yes`)
}

export const actions: Actions = {
  approve: ({ request, locals, url }) => answer(request, locals, (deed) => approveDeed(locals.scope, deed, url.origin)),
  refuse: ({ request, locals, url }) => answer(request, locals, (deed) => refuseDeed(locals.scope, deed, url.origin)),
}
