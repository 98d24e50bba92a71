import { notYours } from '#domains/revision/desk.server.ts'
import { proposalStates, proposalsPerPage, subjectParts } from '#domains/revision/model.ts'
import { nameOf } from '#domains/revision/naming.ts'
import { mayReadProposals } from '#domains/revision/policy.ts'
import { listProposals } from '#domains/revision/proposing.server.ts'
import { wordsIn } from '#words/words.ts'
import type { PageServerLoad } from './$types'

const everywhere = ['secretariat', 'chair', 'auditor']

export const load: PageServerLoad = async ({ locals: { scope, language }, url }) => {
  if (scope.actor.kind !== 'member' || !mayReadProposals(scope)) throw notYours()
  const asked = url.searchParams.get('state')?.toUpperCase() || null
  const party = everywhere.includes(scope.actor.role) ? asked : scope.actor.party
  const stage = proposalStates.find((one) => one === url.searchParams.get('stage'))
  const page = Math.max(1, Math.trunc(Number(url.searchParams.get('page') ?? 1)) || 1)
  const offset = Math.min(page - 1, 10_000) * proposalsPerPage
  const states = stage ? [stage] : null
  const { items, total } = await listProposals(scope, { party, states, subject: null, limit: proposalsPerPage, offset })
  return {
    total,
    made: Number(url.searchParams.get('made')) || 0,
    page,
    pages: Math.max(1, Math.ceil(total / proposalsPerPage)),
    stage: stage ?? '',
    stateAsked: asked ?? '',
    items: items.map((one) => ({
      ...one,
      name: nameOf(one.subject, null, one.content?.entry ?? null, language, wordsIn(language).revision) || subjectParts(one.subject).slug,
    })),
  }
}
