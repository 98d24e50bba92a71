import { type Asked, blocksAsked, requireCode, stateNamed } from '#domains/facts/operations.server.ts'
import { answerIn, type Block, wordsIn } from '#domains/facts/said.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { authorityRoles } from '#vocabulary/authority-role.ts'
import type { Authority } from './model.ts'
import { mayReadAuthorities } from './policy.ts'

type AuthorityValue = { local: string | null; city: string | null; website: string | null }

const forbidden = () =>
  new Refusal('forbidden', {
    en: 'You may not read the register of authorities.',
    fr: 'Vous ne pouvez pas lire le registre des autorités.',
  })

/** The institutions of a state, in the order of its file. */
export async function authoritiesOf(scope: Scope, iso2: string, asked: Asked): Promise<Authority[]> {
  if (!mayReadAuthorities(scope)) throw forbidden()
  return (await blocksAsked(scope, iso2, ['authority'], asked)).map(authorityIn)
}

/** The register by state and role; refused as not found when there is no such state, as invalid when there is no such role. */
export async function authoritiesAsked(
  scope: Scope,
  { state, role, ...asked }: Asked & { state?: string | undefined; role?: string | undefined },
): Promise<Authority[]> {
  if (!mayReadAuthorities(scope)) throw forbidden()
  if (state) await stateNamed(scope, state, 'state')
  requireCode(authorityRoles, role, 'role')
  const all = (await blocksAsked(scope, state ?? null, ['authority'], asked)).map(authorityIn)
  return role ? all.filter((one) => one.role === role) : all
}

const authorityIn = (block: Block): Authority => {
  const name = wordsIn(block, 'authority.record', 'name')
  const { local, city, website } = answerIn<AuthorityValue>(block, 'authority.record') ?? { local: null, city: null, website: null }
  const { jurisdiction, concept } = block.subject
  return { ...block.statement, state: jurisdiction, role: concept ?? '', name: name && local ? { ...name, local } : name, city, website }
}
