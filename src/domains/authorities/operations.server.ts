import { type Asked, blocksAsked, membershipsIn, requireCode, sourcesOf, stateNamed } from '#domains/facts/operations.server.ts'
import { answerIn, type Block, wordsIn } from '#domains/facts/said.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { authorityRoles } from '#vocabulary/authority-role.ts'
import { type Authority, type Network, networksHome } from './model.ts'
import type { NetworkFile } from './network-file.ts'
import { type Help, type Helping, type MembersOf, networksFor } from './networks-for.ts'
import { mayReadAuthorities } from './policy.ts'

type AuthorityValue = { local: string | null; city: string | null; website: string | null }

// Open: words.
export const forbidden = () =>
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

/** Every body and network of the register, in the order of its file. */
export async function networksAsked(scope: Scope, asked: Asked): Promise<Network[]> {
  if (!mayReadAuthorities(scope)) throw forbidden()
  return (await blocksAsked(scope, networksHome.id, ['network'], asked)).flatMap(networkIn)
}

/** One of them as it is said today; refused as not found when there is none of this name. */
export async function networkNamed(scope: Scope, slug: string): Promise<Network> {
  if (!mayReadAuthorities(scope)) throw forbidden()
  const found = (await networksAsked(scope, {})).find((one) => one.slug === slug)
  const shown = slug.slice(0, 60)
  if (!found)
    throw new Refusal(
      'not-found',
      { en: `There is no body or network "${shown}".`, fr: `Il n’y a pas d’organe ni de réseau « ${shown} ».` },
      'slug',
    )
  return found
}

/**
 * The bodies and networks that can help one state ask another for a measure on a day. `boundBy`: whether an instrument
 * binds a state then, null where not known; without it networks of the parties to an instrument are left to be checked.
 */
export async function helpingNetworks(
  scope: Scope,
  { on, ...help }: Help & { on: string },
  boundBy?: (instrument: string, state: string) => boolean | null,
): Promise<Helping[]> {
  if (!mayReadAuthorities(scope)) throw forbidden()
  const [networks, union, council] = await Promise.all([
    networksAsked(scope, {}),
    membersOn(scope, 'european-union', on),
    membersOn(scope, 'council-of-europe', on),
  ])
  const bodies = { 'european-union': union, 'council-of-europe': council }
  const membersOf: MembersOf = ({ members }) => {
    if (members === null) return null
    if ('body' in members) return bodies[members.body]
    if ('states' in members) return new Set(members.states)
    const bound = [help.from, help.to].map((state) => [state, boundBy?.(members.instrument, state) ?? null] as const)
    return bound.some(([, known]) => known === null) ? null : new Set(bound.filter(([, known]) => known).map(([state]) => state))
  }
  return networksFor(networks, help, membersOf)
}

const membersOn = async (scope: Scope, body: string, day: string): Promise<ReadonlySet<string>> =>
  new Set((await membershipsIn(scope, body)).filter(({ from, to }) => from <= day && (to === null || day < to)).map(({ state }) => state))

const networkIn = (block: Block): Network[] => {
  const values = answerIn<Omit<Network, 'slug' | 'words'>>(block, 'network.record')
  const said = (field: string) => wordsIn(block, 'network.record', field)
  const [name, purpose, serves, reached, isNot] = ['name', 'purpose', 'serves', 'reached', 'isNot'].map(said)
  if (!values || !name || !purpose || !serves || !reached || !isNot) return []
  return [
    { ...values, ...block.statement, slug: block.subject.slug, words: { name, purpose, serves, reached, basis: said('basis'), isNot } },
  ]
}

/** The register as its file says it, made from what is said now. */
export async function networkFileOf(scope: Scope): Promise<Omit<NetworkFile, 'meta'>> {
  if (!mayReadAuthorities(scope)) throw forbidden()
  const [networks, sources] = await Promise.all([networksAsked(scope, {}), sourcesOf(scope, networksHome.id)])
  return {
    networks: networks.map(({ slug, words, kind, short, members, othersNotRecorded, reach, categories, measures, ...rest }) => ({
      id: slug,
      kind,
      ...(short ? { short } : {}),
      name: words.name,
      purpose: words.purpose,
      serves: words.serves,
      members,
      othersNotRecorded,
      reach,
      categories,
      measures,
      reached: words.reached,
      ...(rest.website ? { website: rest.website } : {}),
      ...(words.basis ? { basis: words.basis } : {}),
      isNot: words.isNot,
      ...(rest.languages ? { languages: rest.languages } : {}),
      ...(rest.aroundTheClock === undefined ? {} : { aroundTheClock: rest.aroundTheClock }),
      confidence: rest.confidence,
      sources: rest.sources.map(({ key }) => key),
    })),
    sources: Object.fromEntries(
      sources.map(({ key, title, url, kind, consulted }) => [key, { title, ...(url ? { url } : {}), kind, consulted }]),
    ) as NetworkFile['sources'],
  }
}
