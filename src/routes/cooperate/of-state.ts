import type { Authority } from '#domains/authorities/model.ts'
import type { Checked } from '#domains/cooperate/asked.ts'
import type { OfState, Receiver } from '#domains/cooperate/telling-basis.ts'
import { measureAnswer } from '#domains/measures/operations.server.ts'
import type { Scope } from '#platform/scope.ts'
import { typeset } from '#ui/typography.ts'
import { authorityRoles } from '#vocabulary/authority-role.ts'
import { labelOf } from '#vocabulary/index.ts'
import type { Language } from '#vocabulary/language.ts'
import { languagesOfLaw } from '#vocabulary/state.ts'

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

/** What other rooms know of each state asked: who may receive the request there, and in which languages. As recorded today. */
export const ofStates = (scope: Scope, { to, measure }: Checked, language: Language): Promise<OfState[]> =>
  Promise.all(
    to.map(async (state) => {
      const { general, likely } = await measureAnswer(scope, state, measure)
      return {
        receivers: likely.flatMap((authority) => receiverOf(authority, language)),
        languages: general?.languages.value?.map((tag) => labelOf(languagesOfLaw, tag, language)).join(', ') ?? null,
      }
    }),
  )
