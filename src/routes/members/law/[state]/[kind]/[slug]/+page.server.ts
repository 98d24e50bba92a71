import { fail, redirect } from '@sveltejs/kit'
import { mayAttest, mayWithdraw } from '#domains/facts/policy.ts'
import { subjectAt, subjectParts } from '#domains/revision/model.ts'
import {
  confirmStatement,
  delegateStatement,
  delegationSchema,
  listColleagues,
  withdrawalSchema,
  withdrawNow,
} from '#domains/revision/operations.server.ts'
import { mayDelegate, mayDraft } from '#domains/revision/policy.ts'
import { positionOf } from '#domains/revision/proposing.server.ts'
import { readStatementTold } from '#domains/revision/statement.server.ts'
import { formOf, orRefusal } from '#platform/form.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language }, params }) => {
  const subject = subjectAt(params)
  const { party: state } = subjectParts(subject)
  const told = await readStatementTold(scope, subject, language)
  return {
    told,
    colleagues: await listColleagues(scope, state),
    may: {
      confirm: mayAttest(scope, { state, mode: 'confirmed' }) && !told.withdrawn,
      write: mayDraft(scope, { state, position: positionOf(scope) }),
      delegate: mayDelegate(scope, { state }),
      withdraw: mayWithdraw(scope, { state }) && !told.withdrawn,
    },
  }
}

const unclear = () =>
  new Refusal('invalid', { en: 'Choose a colleague and write a note.', fr: 'Choisissez un collègue et écrivez une note.' })
const noReason = () => new Refusal('invalid', { en: 'Choose the reason.', fr: 'Choisissez le motif.' })

/** Carries it out and shows the page again, with what refused it where something did. */
const carriedOut = async ({ language }: App.Locals, pathname: string, work: () => Promise<void>) => {
  const done = await orRefusal(work)
  if (done instanceof Refusal) return fail(done.status, { refused: done.detail[language] })
  redirect(303, `${pathname}?done=yes`)
}

export const actions: Actions = {
  confirm: ({ locals, params, url }) => carriedOut(locals, url.pathname, () => confirmStatement(locals.scope, subjectAt(params))),
  delegate: async ({ request, locals, params, url }) => {
    const asked = delegationSchema.safeParse({ ...(await formOf(request)), subject: subjectAt(params) })
    return carriedOut(locals, url.pathname, async () => {
      if (!asked.success) throw unclear()
      await delegateStatement(locals.scope, asked.data)
    })
  },
  withdraw: async ({ request, locals, params, url }) => {
    const { reason, alsoBefore } = await formOf(request)
    const asked = withdrawalSchema.safeParse({ reason, alsoBefore: alsoBefore === 'yes' })
    return carriedOut(locals, url.pathname, async () => {
      if (!asked.success) throw noReason()
      await withdrawNow(locals.scope, subjectAt(params), asked.data)
    })
  },
}
