import { listParties } from '#domains/members/operations.server.ts'
import type { Scope } from '#platform/scope.ts'
import type { Language } from '#vocabulary/language.ts'

/** The party a page is about: the one asked for where any may be, the own one otherwise; and the ones to choose from. */
export async function partyHere(scope: Scope, language: Language, asked: string | null, mayChoose: boolean) {
  const parties = (await listParties(scope)).map(({ id, name }) => ({ id, name: name[language] }))
  const own = scope.actor.kind === 'member' ? scope.actor.party : ''
  const party = (mayChoose && parties.find(({ id }) => id === asked)?.id) || own
  const sorted = parties.sort((one, other) => one.name.localeCompare(other.name, language))
  return { party, partyName: parties.find(({ id }) => id === party)?.name ?? party, choice: mayChoose ? sorted : [] }
}
