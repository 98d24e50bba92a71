import type { Draft } from '#domains/facts/draft.ts'
import type { Publication } from '#domains/facts/publication.ts'
import type { Content, Proposal } from './model.ts'
import { draftsFor } from './parts.ts'

type About = Parameters<typeof draftsFor>[0]

/** The facts that a proposal states. A question answered by no value has no words and no value, whatever the entry had there. */
export const draftsOfContent = (about: About, { entry, answers, sources }: Content, today: string): Draft[] => {
  const drafts = draftsFor(about, entry, sources, today)
  const [first] = drafts
  if (!first) return []
  const otherwise = Object.entries(answers).map(([indicator, state]): Draft => {
    const same = drafts.find((draft) => draft.indicator === indicator) ?? first
    return { ...same, indicator, state, value: null, texts: {} }
  })
  return [...drafts.filter(({ indicator }) => !Object.hasOwn(answers, indicator)), ...otherwise]
}

/** What the facts room is asked to publish for an approved proposal. */
export const publicationOf = (proposal: Proposal & { content: Content; approver: string }, about: About, today: string): Publication => {
  const { content, party, position, author, approver, mandate, speakerParty, authority } = proposal
  const drafts = draftsOfContent(about, content, today)
  return {
    home: party,
    position,
    drafts,
    sources: content.sources,
    days: { from: content.cause === 'law_changed' ? content.from : (drafts[0]?.validFrom ?? null), to: drafts[0]?.validTo ?? null },
    author,
    approver,
    speaker: { mandate, party: speakerParty, authority },
    significance: content.significance,
    note: content.note,
  }
}
