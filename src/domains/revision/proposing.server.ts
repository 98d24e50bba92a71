import { z } from 'zod'
import { slugOf } from '#domains/facts/slugs.ts'
import { actingAs } from '#platform/acting.server.ts'
import type { Tx } from '#platform/database.server.ts'
import { recordDeed } from '#platform/deeds.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { contentTyped, type FieldFault } from './content.ts'
import { groundOf, isUnnamed, standingOf, standsAs } from './ground.server.ts'
import { type Content, leadsOn, type Proposal, type ProposalDeed, type SpokenPosition, subjectParts, type Typed } from './model.ts'
import { memberOf, notUnderThisMandate, speakerOf } from './operations.server.ts'
import { newSubject } from './parts.ts'
import { mayDraft, mayPropose, mayReadProposals } from './policy.ts'
import * as queries from './queries.server.ts'

// What an author does with a proposal: keep a draft, hand it in, take it back; and what a colleague does who goes on with it.

const gone = () =>
  new Refusal('not-found', { en: 'There is no such proposed answer here.', fr: 'Il n’y a pas de telle proposition de réponse ici.' })
const noStep = () =>
  new Refusal('conflict', {
    en: 'This proposed answer has moved on since the page was made. Look at it again.',
    fr: 'Cette proposition de réponse a changé d’étape depuis l’affichage de la page. Relisez-la.',
  })

export type Asked = {
  id: string
  subject: string
  deed: ProposalDeed
  position: SpokenPosition
  typed: Typed
  /** What was said when the form was made (a digest). */
  against?: string
  follows?: string | null
}

/** A position that a member speaks for: the secretariat for itself, everybody else for the own state. */
// Open: words of one's own mandate.
export const positionOf = (scope: Scope): SpokenPosition => (memberOf(scope).role === 'secretariat' ? 'secretariat' : 'national')

/** Keeps what was typed, finished or not, for its author. */
export async function keepDraft(scope: Scope, asked: Asked): Promise<void> {
  if (!mayDraft(scope, { state: subjectParts(asked.subject).party, position: asked.position })) throw notUnderThisMandate()
  await actingAs(scope, async (tx) => {
    await writeDraft(scope, tx, asked, asked.subject)
    await recordDeed(tx, scope, {
      room: 'revision',
      deed: 'keep_draft',
      about: `proposal ${asked.id}`,
      party: subjectParts(asked.subject).party,
    })
  })
}

/** Hands it in for another person to decide; answers the faults instead where it is not finished. */
export async function handIn(scope: Scope, asked: Asked): Promise<{ faults: FieldFault[] } | { handedIn: true }> {
  if (!mayPropose(scope, { state: subjectParts(asked.subject).party, position: asked.position })) throw notUnderThisMandate()
  const known = await actingAs(scope, (tx) => queries.proposalById(tx, asked.id))
  const standing = await standingOf(scope, asked.subject, known?.subject === asked.subject)
  const read = contentTyped(asked.typed, groundOf(scope, standing, asked.id, asked.deed))
  if ('faults' in read) return read
  await actingAs(scope, async (tx) => {
    const { content, subject } = await named(tx, scope, asked.subject, read.content)
    await submit(scope, tx, asked, subject, content)
  })
  return { handedIn: true }
}

async function submit(scope: Scope, tx: Tx, asked: Asked, subject: string, content: Content) {
  const { party } = await writeDraft(scope, tx, asked, subject)
  await queries.move(tx, { id: asked.id, to: 'submitted', content }, scope.now)
  await noteStep(tx, scope, asked.id, 'submit')
  await recordDeed(tx, scope, { room: 'revision', deed: 'hand_in', about: `proposal ${asked.id}`, party, note: { subject } })
}

/** Hands in what was read from a file of the state, statement by statement, all or none; what was handed in before stays. */
export async function handInRead(scope: Scope, state: string, all: readonly { asked: Asked; content: Content }[]): Promise<number> {
  if (!mayPropose(scope, { state, position: positionOf(scope) })) throw notUnderThisMandate()
  return actingAs(scope, async (tx) => {
    let made = 0
    for (const { asked, content } of all) {
      if (subjectParts(asked.subject).party !== state) throw notUnderThisMandate()
      if (await queries.proposalById(tx, asked.id)) continue
      await submit(scope, tx, asked, asked.subject, content)
      made += 1
    }
    return made
  })
}

/** A new statement gets its address from what it says, beside those that are taken. */
async function named(tx: Tx, scope: Scope, subject: string, content: Content): Promise<{ subject: string; content: Content }> {
  const { party, kind } = subjectParts(subject)
  if (!isUnnamed(subject)) return { subject, content }
  const made = newSubject(party, kind, content.entry, scope.today)
  if (!made) throw gone()
  const { taken } = await queries.addressesLike(tx, party, kind)
  const bare = kind === 'offence' ? offenceSlug(party, content) : made.slug
  const slug = freeSlug(bare, new Set(taken.map((one) => subjectParts(one).slug)), kind === 'participation' || kind === 'declaration')
  return {
    subject: `${party}/${kind}/${slug}`,
    content: kind === 'offence' ? { ...content, entry: { ...content.entry, id: slug } } : content,
  }
}

const offenceSlug = (party: string, { entry }: Content) =>
  [party.toLowerCase(), slugOf(String(entry.article ?? (entry.instrument as { title: { en: string } }).title.en)).slice(0, 50)].join('-')

const freeSlug = (bare: string, taken: ReadonlySet<string>, isSingle: boolean): string => {
  if (!taken.has(bare)) return bare
  if (isSingle)
    throw new Refusal('conflict', {
      en: 'This is said already: correct it in the list.',
      fr: 'Ceci est déjà énoncé : corrigez-le dans la liste.',
    })
  let count = 2
  while (taken.has(`${bare}-${count}`)) count += 1
  return `${bare}-${count}`
}

async function writeDraft(scope: Scope, tx: Tx, asked: Asked, subject: string): Promise<{ party: string }> {
  const { party } = subjectParts(subject)
  const known = await queries.proposalToMove(tx, asked.id)
  const writtenAgainst = asked.against ?? (await standsAs(tx, subject))
  if (known) {
    if (known.author !== memberOf(scope).person || !leadsOn('submit', known.state)) throw noStep()
    await queries.rewrite(
      tx,
      { id: asked.id, subject: known.state === 'draft' ? subject : known.subject, typed: asked.typed, writtenAgainst },
      scope.now,
    )
    return { party: known.party }
  }
  const speaker = await speakerOf(scope, tx)
  const { person } = memberOf(scope)
  const { id, deed, position, typed, follows = null } = asked
  const row = { id, party, subject, deed, position, typed, writtenAgainst, author: person, mandate: speaker.mandate }
  if (!(await queries.insertProposal(tx, { ...row, speakerParty: speaker.party, authority: speaker.authority, follows }, scope.now)))
    throw noStep()
  await noteStep(tx, scope, id, 'begin')
  return { party }
}

/** Writes a step down under the name of who asks. */
export const noteStep = (
  tx: Tx,
  scope: Scope,
  proposal: string,
  step: Parameters<typeof queries.insertStep>[1]['step'],
  told: { reason?: string; remarks?: Record<string, string> } = {},
) => {
  // Open: part of a step that its own policy let through.
  const member = scope.actor.kind === 'member' ? scope.actor : null
  return queries.insertStep(tx, { proposal, step, person: member?.person ?? null, mandate: member?.mandate ?? null, ...told }, scope.now)
}

/** A proposal that who asks may see, held for a step. */
export async function proposalFor(tx: Tx, scope: Scope, id: string, step: Parameters<typeof leadsOn>[0]): Promise<Proposal> {
  if (!mayReadProposals(scope)) throw notUnderThisMandate()
  if (!z.uuid().safeParse(id).success) throw gone()
  const found = await queries.proposalToMove(tx, id)
  if (!found || !mayReadProposals(scope, { state: found.party })) throw gone()
  if (!leadsOn(step, found.state)) throw noStep()
  return found
}

/** The author takes it back. */
export async function withdrawProposal(scope: Scope, id: string): Promise<void> {
  if (!mayReadProposals(scope)) throw notUnderThisMandate()
  await actingAs(scope, async (tx) => {
    const found = await proposalFor(tx, scope, id, 'withdraw')
    if (found.author !== memberOf(scope).person) throw notUnderThisMandate()
    await end(tx, scope, found, 'withdraw')
  })
}

/** Somebody who may hand in goes on with what another began: a draft of the own, and the other one ends. */
export async function takeOver(scope: Scope, id: string, newId: string): Promise<void> {
  if (!mayReadProposals(scope)) throw notUnderThisMandate()
  await actingAs(scope, async (tx) => {
    const found = await proposalFor(tx, scope, id, 'take_over')
    if (!mayPropose(scope, { state: found.party, position: found.position }) || found.author === memberOf(scope).person)
      throw notUnderThisMandate()
    await end(tx, scope, found, 'take_over')
    await writeDraft(scope, tx, { ...found, id: newId, follows: id }, found.subject)
  })
}

async function end(tx: Tx, scope: Scope, { id, party }: Proposal, step: 'withdraw' | 'take_over') {
  await queries.move(tx, { id, to: 'withdrawn' }, scope.now)
  await noteStep(tx, scope, id, step)
  const deed = step === 'withdraw' ? 'take_back_proposal' : 'take_over_proposal'
  await recordDeed(tx, scope, { room: 'revision', deed, about: `proposal ${id}`, party })
}

export type Told = { proposal: Proposal; steps: Awaited<ReturnType<typeof queries.stepsOf>>; stands: string; lives: boolean }

/** A proposal with what was done to it, what is said now (a digest), and whether its author's mandate lives. */
export async function readProposal(scope: Scope, id: string): Promise<Told> {
  if (!mayReadProposals(scope)) throw notUnderThisMandate()
  if (!z.uuid().safeParse(id).success) throw gone()
  return actingAs(scope, async (tx) => {
    const proposal = await queries.proposalById(tx, id)
    if (!proposal || !mayReadProposals(scope, { state: proposal.party })) throw gone()
    return {
      proposal,
      steps: await queries.stepsOf(tx, id),
      stands: await standsAs(tx, proposal.subject),
      lives: await queries.mandateLives(tx, proposal.mandate),
    }
  })
}

/** Proposals on a page of a list. */
export async function listProposals(
  scope: Scope,
  asked: Omit<queries.ProposalsAsked, 'party'> & { party: string | null },
): Promise<{ items: Proposal[]; total: number }> {
  if (!mayReadProposals(scope, asked.party === null ? {} : { state: asked.party })) throw notUnderThisMandate()
  return actingAs(scope, (tx) => queries.proposalsSeen(tx, asked))
}
