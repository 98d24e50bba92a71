import type { Authority } from '#domains/authorities/model.ts'
import type { Helping } from '#domains/authorities/networks-for.ts'
import { helpingNetworks } from '#domains/authorities/operations.server.ts'
import type { Checked } from '#domains/cooperate/asked.ts'
import type { OfState, Receiver } from '#domains/cooperate/telling-basis.ts'
import { measureAnswer, measureNamed } from '#domains/measures/operations.server.ts'
import type { Scope } from '#platform/scope.ts'
import { typeset } from '#ui/typography.ts'
import { authorityRoles } from '#vocabulary/authority-role.ts'
import { labelOf } from '#vocabulary/index.ts'
import type { Language } from '#vocabulary/language.ts'
import { partyName } from '#vocabulary/party-name.ts'
import { languagesOfLaw } from '#vocabulary/state.ts'
import { wordsIn } from '#words/words.ts'
import { boundBy } from './bound-by.ts'

const receiverOf = ({ id, state, name, role, city, website }: Authority, language: Language): Receiver[] =>
  name
    ? [
        {
          name: typeset(name[language], language),
          local: name.local ?? null,
          role: labelOf(authorityRoles, role, language),
          city,
          website,
          address: `/countries/${state.toLowerCase()}#${id}`,
        },
      ]
    : []

const networkLine = ({ network, fit }: Helping, language: Language) => {
  const { find } = wordsIn(language).networks
  return {
    text: network.short ? `${network.short}, ${network.words.name[language]}` : network.words.name[language],
    href: `/networks/${network.slug}`,
    note: `${fit.kind === 'one' ? find.one(partyName(fit.member, language)) : find[fit.kind]} ${typeset(network.words.reached[language], language)}`,
  }
}

/** What other rooms know of each state asked: who may receive the request, in which languages, and who helps. As recorded today. */
export const ofStates = async (scope: Scope, { from, to, measure, on }: Checked, language: Language): Promise<OfState[]> => {
  const day = on ?? scope.today
  const bound = await boundBy(scope, day)
  return Promise.all(
    to.map(async (state) => {
      const help = { from, to: state, measure: measureNamed(scope, measure), on: day }
      const [{ general, likely }, helping] = await Promise.all([measureAnswer(scope, state, measure), helpingNetworks(scope, help, bound)])
      return {
        receivers: likely.flatMap((authority) => receiverOf(authority, language)),
        languages: general?.languages.value?.map((tag) => labelOf(languagesOfLaw, tag, language)).join(', ') ?? null,
        networks: helping.map((one) => networkLine(one, language)),
      }
    }),
  )
}
