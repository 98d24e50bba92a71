import { changesInWords } from '#domains/facts/change-words.ts'
import type { Position } from '#domains/facts/model.ts'
import { positions } from '#domains/facts/model.ts'
import { mayReadInFull } from '#domains/facts/policy.ts'
import { readStatement } from '#domains/facts/publishing.server.ts'
import { type Block, blocksOf } from '#domains/facts/said.ts'
import { actingAs } from '#platform/acting.server.ts'
import type { Scope } from '#platform/scope.ts'
import { attestationModes as modes } from '#vocabulary/attestation.ts'
import { labelOf } from '#vocabulary/index.ts'
import type { Language } from '#vocabulary/language.ts'
import { partyName } from '#vocabulary/party-name.ts'
import { wordsIn } from '#words/words.ts'
import { entryIn, notYours } from './desk.server.ts'
import { standingOf } from './ground.server.ts'
import type { Proposal } from './model.ts'
import { subjectParts } from './model.ts'
import { nameOf } from './naming.ts'
import { mayReadDesk } from './policy.ts'
import { listProposals } from './proposing.server.ts'
import { answerLines, type Line, linesOf, type Reading, sourceLine } from './review.ts'

/** What one position says of a statement, field by field. `from`, `to`: days of the law; null is open. */
export type Voice = { position: Position; from: string | null; to: string | null; lines: Line[] }
export type StatementTold = {
  subject: string
  name: string
  article: string | null
  standing: string
  stale: boolean
  closed: boolean
  withdrawn: boolean
  voices: Voice[]
  attested: { on: string; what: string; who: string }[]
  earlier: { from: string; to: string; position: Position; changes: string[] }[]
  proposals: Proposal[]
}

/** All that is said of one statement, every position beside the others, who attested it, and what was proposed. */
export async function readStatementTold(scope: Scope, subject: string, language: Language): Promise<StatementTold> {
  if (!mayReadDesk(scope, { state: subjectParts(subject).party })) throw notYours()
  const { statement, said, law } = await standingOf(scope, subject)
  const reading: Reading = { language, words: wordsIn(language).revision }
  const facts = statement?.facts ?? []
  const voices = positions.flatMap((position) =>
    blocksOf(
      facts.filter((fact) => fact.position === position),
      scope.today,
      [],
    ).map((block) => voiceOf(subject, position, block, reading)),
  )
  const { items } = await listProposals(scope, { party: subjectParts(subject).party, subject, states: null, limit: 100, offset: 0 })
  return {
    subject,
    name: nameOf(subject, statement?.block.subject.concept ?? null, said, language, reading.words),
    article: statement?.block.statement.article ?? null,
    standing: law.withdrawn.has(subject) ? 'withdrawn' : (statement?.block.statement.standing ?? 'not_confirmed'),
    stale: law.stale.has(subject),
    closed: law.closed.has(subject),
    withdrawn: law.withdrawn.has(subject),
    voices,
    attested: attestedOf(facts, language),
    earlier: await earlierOf(scope, subject, language),
    proposals: items,
  }
}

const voiceOf = (subject: string, position: Position, block: Block, reading: Reading): Voice => ({
  position,
  from: block.statement.validFrom,
  to: block.statement.validTo,
  lines: [
    ...linesOf(subject, entryIn(subject, block), reading),
    ...answerLines(block.facts.values(), reading),
    sourceLine(
      block.statement.sources.map(({ title }) => title),
      reading,
    ),
  ].filter(({ text }) => text !== ''),
})

type Attested = { attestations: { mode: string; on: string; party?: string; authority?: string }[] | null }

/** Each word once, however many facts it is about, the newest first. */
const attestedOf = (facts: readonly Attested[], language: Language): StatementTold['attested'] => {
  const all = facts.flatMap(({ attestations }) => attestations ?? [])
  const told = all.map(({ mode, on, party, authority }) => ({
    on,
    what: labelOf(modes, mode, language),
    who: [authority, party && partyName(party, language)].filter(Boolean).join(', '),
  }))
  return [...new Map(told.map((one) => [JSON.stringify(one), one])).values()].sort((a, b) => (a.on < b.on ? 1 : -1))
}

type Full = Awaited<ReturnType<typeof readStatement>>['facts']

/** What was said and no longer is, each with what the same position said next, the newest first. */
async function earlierOf(scope: Scope, subject: string, language: Language): Promise<StatementTold['earlier']> {
  if (!mayReadInFull(scope, { state: subjectParts(subject).party })) return []
  const { facts } = await actingAs(scope, (tx) => readStatement(scope, tx, subject))
  const over = facts.filter(({ recordedTo }) => recordedTo !== null)
  return [...Map.groupBy(over, ({ recordedTo, position }) => `${recordedTo} ${position}`).values()].flatMap((group) => {
    const [first] = group
    if (!first?.recordedTo) return []
    const changes = group.map((fact) => ({ indicator: fact.indicator, before: saidOf(fact), after: saidOf(nextOf(fact, facts)) }))
    const told = changesInWords(changes, language, wordsIn(language).statement)
    return [{ from: first.recordedFrom, to: first.recordedTo, position: first.position, changes: told }]
  })
}

const nextOf = ({ indicator, position, recordedTo }: Full[number], facts: Full) =>
  facts.find((one) => one.indicator === indicator && one.position === position && one.recordedFrom === recordedTo)

const saidOf = (fact: Full[number] | undefined) =>
  fact
    ? {
        state: fact.state,
        value: fact.value,
        article: fact.article,
        texts: Object.fromEntries(
          [...Map.groupBy(fact.texts, ({ field }) => field)].map(([field, texts]) => [
            field,
            Object.fromEntries(texts.map(({ language, value }) => [language, value])),
          ]),
        ),
      }
    : null
