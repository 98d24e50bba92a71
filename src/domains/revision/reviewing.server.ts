import type { Scope } from '#platform/scope.ts'
import type { Language } from '#vocabulary/language.ts'
import { wordsIn } from '#words/words.ts'
import { entryIn } from './desk.server.ts'
import { isUnnamed, type Standing, standingOf } from './ground.server.ts'
import { leadsOn, type Proposal } from './model.ts'
import { nameOf } from './naming.ts'
import { memberOf, notUnderThisMandate } from './operations.server.ts'
import { mayDecide, mayPropose, mayReadProposals } from './policy.ts'
import { readProposal, type Told } from './proposing.server.ts'
import { answerLines, type Comparison, compareLines, contentLines, type Line, linesOf, type Reading, sourceLine } from './review.ts'

/** A proposal as its reader sees it: before and after, and what they may do with it. */
export type Review = {
  proposal: Omit<Proposal, 'typed'>
  name: string
  isKnown: boolean
  changed: Comparison[]
  same: Comparison[]
  steps: Told['steps']
  stands: string
  movedOn: boolean
  lives: boolean
  isOwn: boolean
  may: { decide: boolean; ask: boolean; withdraw: boolean; edit: boolean; takeOver: boolean }
}

/** One proposal, field by field against what is said now. */
export async function reviewOf(scope: Scope, id: string, language: Language): Promise<Review> {
  if (!mayReadProposals(scope)) throw notUnderThisMandate()
  const { proposal, steps, stands, lives } = await readProposal(scope, id)
  const reading: Reading = { language, words: wordsIn(language).revision }
  const standing = await knownStanding(scope, proposal.subject)
  const before = standing ? saidLines(standing, reading) : []
  const lines = proposal.content ? compareLines(before, afterLines(proposal, before, reading)) : []
  const { typed: _typed, ...shown } = proposal
  return {
    proposal: shown,
    name: nameOf(
      proposal.subject,
      standing?.statement?.block.subject.concept ?? null,
      proposal.content?.entry ?? standing?.said ?? null,
      language,
      reading.words,
    ),
    isKnown: standing !== null,
    changed: lines.filter((line) => line.before !== line.after),
    same: lines.filter((line) => line.before === line.after),
    steps,
    stands,
    movedOn: ['submitted', 'approved'].includes(proposal.state) && stands !== proposal.writtenAgainst,
    lives,
    isOwn: proposal.author === memberOf(scope).person,
    may: mayWith(scope, proposal),
  }
}

const afterLines = ({ subject, deed, content }: Proposal, before: Line[], reading: Reading): Line[] =>
  deed === 'restore' || !content ? before : contentLines(subject, deed, content, reading)

const saidLines = ({ subject, statement }: Standing, reading: Reading): Line[] =>
  statement
    ? [
        ...linesOf(subject, entryIn(subject, statement.block), reading),
        ...answerLines(statement.block.facts.values(), reading),
        sourceLine(
          statement.block.statement.sources.map(({ title }) => title),
          reading,
        ),
      ].filter(({ text }) => text !== '')
    : []

/** A statement that is not said yet has none. */
async function knownStanding(scope: Scope, subject: string): Promise<Standing | null> {
  if (isUnnamed(subject)) return null
  return standingOf(scope, subject).catch((error: unknown) => {
    if (error instanceof Error && 'kind' in error && error.kind === 'not-found') return null
    throw error
  })
}

const mayWith = (scope: Scope, { party, position, author, state }: Proposal): Review['may'] => {
  const isOwn = author === memberOf(scope).person
  const decides = mayDecide(scope, { state: party, position, author })
  return {
    decide: decides && leadsOn('approve', state),
    ask: decides && leadsOn('ask_changes', state),
    withdraw: isOwn && leadsOn('withdraw', state),
    edit: isOwn && leadsOn('submit', state),
    takeOver: !isOwn && mayPropose(scope, { state: party, position }) && leadsOn('take_over', state),
  }
}
