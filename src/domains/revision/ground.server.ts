import type { DraftSource } from '#domains/facts/draft.ts'
import { digestOf } from '#domains/facts/draft.ts'
import type { SourceKind } from '#domains/facts/model.ts'
import { lawOf, type OwnLaw } from '#domains/facts/own-law.server.ts'
import type { Block } from '#domains/facts/said.ts'
import type { Db } from '#platform/database.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import type { Ground } from './content.ts'
import { entryIn, notYours, type OwnStatement, statementsIn } from './desk.server.ts'
import { kindsOnDesk, newKinds, type ProposalDeed, subjectParts } from './model.ts'
import { fixedKeys } from './parts.ts'
import { mayReadDesk } from './policy.ts'
import { saidNow } from './queries.server.ts'

// Open: words.
export const unknownStatement = () => new Refusal('not-found', { en: 'There is no such statement.', fr: 'Il n’y a pas de tel énoncé.' })

/** A statement with everything that its form needs. `said`: its entry as it stands, null where it is said for the first time. */
export type Standing = {
  law: OwnLaw
  subject: string
  statement: OwnStatement | null
  said: Record<string, unknown> | null
  known: Record<string, DraftSource>
}

/** The address under which a statement is drafted that has none of its own yet. */
// Open: an address.
export const draftAddress = (party: string, kind: string) => `${party}/${kind}/~`

// Open: compares addresses.
export const isUnnamed = (subject: string) => subjectParts(subject).slug.startsWith('~')

/**
 * What is said of a subject now, by whoever comes first, with the sources its state can cite. `isProposed`: a new statement
 * that got its address when it was handed in, and is not said yet.
 */
export async function standingOf(scope: Scope, subject: string, isProposed = false): Promise<Standing> {
  if (!mayReadDesk(scope, { state: subjectParts(subject).party })) throw notYours()
  const { party, kind } = subjectParts(subject)
  if (!(kindsOnDesk as readonly string[]).includes(kind)) throw unknownStatement()
  const law = await lawOf(scope, party, kindsOnDesk)
  const statement = statementsIn(law, scope.today).get(subject) ?? null
  if (!statement && !((isProposed || isUnnamed(subject)) && (newKinds as readonly string[]).includes(kind))) throw unknownStatement()
  const said = statement && entryIn(subject, statement.block)
  return { law, subject, statement, said, known: sourcesKnown(law, statement?.block) }
}

/** The state's own sources, and those that the statement cites from elsewhere: treaty tables are no state's. */
const sourcesKnown = ({ sources }: OwnLaw, block: Block | undefined): Record<string, DraftSource> =>
  Object.fromEntries(
    [...(block?.statement.sources ?? []), ...sources].map(({ key, title, url, kind, consulted }) => [
      key,
      { title, url, kind: kind as SourceKind, consulted },
    ]),
  )

/** What a form about it is read against. */
// Open: arranges what the caller has read.
export const groundOf = (scope: Scope, { subject, said, known }: Standing, proposal: string, deed: ProposalDeed): Ground => {
  const { party, kind, slug } = subjectParts(subject)
  const isNew = said === null
  const fixed = isNew
    ? { ...(kind === 'declaration' ? { state: party } : {}), ...(kind === 'offence' ? { id: isUnnamed(subject) ? 'new' : slug } : {}) }
    : Object.fromEntries(fixedKeys(kind, false).flatMap((key) => (key !== 'sources' && said[key] !== undefined ? [[key, said[key]]] : [])))
  return { proposal, subject, isNew, deed, fixed, known, said: said ?? {}, today: scope.today }
}

/** A digest of what is said of a subject at this moment: a proposal keeps it, so that two editors learn of each other. */
// Open: a number that tells nothing by itself.
export const standsAs = async (db: Db, subject: string): Promise<string> => digestOf(await saidNow(db, subject))
