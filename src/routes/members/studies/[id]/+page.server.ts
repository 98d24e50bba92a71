import { randomUUID } from 'node:crypto'
import { fail, redirect } from '@sveltejs/kit'
import type { z } from 'zod'
import { listCircles } from '#domains/members/operations.server.ts'
import { mayReadGaps, mayReadReports } from '#domains/reports/policy.ts'
import { placeOfSubject, subjectParts } from '#domains/revision/model.ts'
import { mayDraft } from '#domains/revision/policy.ts'
import { abandoningSchema, commentSchema, concludingSchema, draftSchema, evidenceSchema } from '#domains/studies/model.ts'
import { proposalsAbout, readStudy, saidNow } from '#domains/studies/operations.server.ts'
import { mayWorkOnStudy } from '#domains/studies/policy.ts'
import { abandonStudy, addEvidence, closeComment, commentOn, concludeStudy, saveDraft } from '#domains/studies/working.server.ts'
import { checkForm, type Form, formOf, orRefusal } from '#platform/form.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import type { Actions, PageServerLoad } from './$types'

const numberIn = (text: string | null) => (/^[1-9]\d{0,5}$/.test(text ?? '') ? Number(text) : null)

export const load: PageServerLoad = async ({ locals: { scope, language }, params, url }) => {
  const { changed, ...read } = await readStudy(scope, params.id, numberIn(url.searchParams.get('version')))
  const evident = read.evidence.filter(({ kind }) => kind === 'statement' || kind === 'decision').map(({ about }) => about)
  const [said, proposals, circles] = await Promise.all([saidNow(scope, evident), proposalsAbout(scope, changed), listCircles(scope)])
  const mayCorrect = (subject: string) => mayDraft(scope, { state: subjectParts(subject).party })
  return {
    ...read,
    said,
    id: randomUUID(),
    group: circles.find(({ id }) => id === read.study.circle)?.name[language] ?? read.study.circle,
    mayWrite: read.study.state === 'open' && mayWorkOnStudy(scope, read.study),
    opens: { report: mayReadReports(scope), gap: mayReadGaps(scope) },
    changed: changed.map((subject) => ({
      subject,
      correct: mayCorrect(subject) ? placeOfSubject(subject) : null,
      proposals: proposals[subject] ?? [],
    })),
  }
}

type Which = 'evidence' | 'draft' | 'comment' | 'close' | 'conclude' | 'abandon'
/** Where the page shows what a form did. */
const parts: Record<Which, string> = {
  evidence: 'evidence-part',
  draft: 'draft-part',
  comment: 'comment-part',
  close: 'comment-part',
  conclude: 'result',
  abandon: 'result',
}
type Event = Parameters<Actions[string]>[0]

const answer = async ({ locals: { language }, params }: Event, which: Which, typed: Form, work: () => Promise<void>) => {
  const done = await orRefusal(work)
  if (done instanceof Refusal) {
    const faults = done.parameter ? [done.parameter] : []
    return fail(done.status, { which, faults, typed, refused: done.detail[language], conflict: done.kind === 'conflict' })
  }
  redirect(303, `/${language}/members/studies/${params.id}?done=yes#${parts[which]}`)
}

/** One form of the page: checked, then done; with all that was typed where it is not. */
const form =
  <S extends z.ZodType>(which: Which, schema: S, work: (scope: Scope, id: string, given: z.output<S>) => Promise<void>) =>
  async (event: Event) => {
    const typed = await formOf(event.request)
    const checked = checkForm(schema, typed, typed)
    if (!('value' in checked)) return fail(400, { which, ...checked, refused: '', conflict: false })
    return answer(event, which, typed, () => work(event.locals.scope, event.params.id ?? '', checked.value))
  }

export const actions: Actions = {
  evidence: form('evidence', evidenceSchema, addEvidence),
  draft: form('draft', draftSchema, saveDraft),
  comment: form('comment', commentSchema, commentOn),
  conclude: form('conclude', concludingSchema, concludeStudy),
  abandon: form('abandon', abandoningSchema, abandonStudy),
  close: async (event) => {
    const { of = '' } = await formOf(event.request)
    return answer(event, 'close', {}, () => closeComment(event.locals.scope, event.params.id, of))
  },
}
