import { type Asked, blocksOfState } from '#domains/facts/operations.server.ts'
import { answerIn, wordsIn } from '#domains/facts/said.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import type { Authority } from './model.ts'
import { mayReadAuthorities } from './policy.ts'

type AuthorityValue = { local: string | null; city: string | null; website: string | null }

/** The institutions of a state, in the order of its file; refused as not found when there is no such state. */
export async function authoritiesOf(scope: Scope, iso2: string, asked: Asked): Promise<Authority[]> {
  if (!mayReadAuthorities(scope)) {
    throw new Refusal('forbidden', {
      en: 'You may not read the register of authorities.',
      fr: 'Vous ne pouvez pas lire le registre des autorités.',
    })
  }
  const blocks = await blocksOfState(scope, iso2, ['authority'], asked)
  return blocks.map((block) => {
    const name = wordsIn(block, 'authority.record', 'name')
    const { local, city, website } = answerIn<AuthorityValue>(block, 'authority.record') ?? { local: null, city: null, website: null }
    return {
      ...block.statement,
      state: iso2,
      role: block.subject.concept ?? '',
      name: name && local ? { ...name, local } : name,
      city,
      website,
    }
  })
}
