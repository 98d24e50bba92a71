import type { RequestedProfile } from '#domains/assistance/answers.ts'
import type { Surroundings } from '#domains/assistance/context.ts'
import type { Authority } from '#domains/authorities/model.ts'
import { practiceOf } from '#domains/measures/operations.server.ts'
import { bondOn } from '#domains/treaties/bond.ts'
import type { TreatyBook } from '#domains/treaties/model.ts'
import { bookOf } from '#domains/treaties/operations.server.ts'
import type { Scope } from '#platform/scope.ts'
import { authorityRoles } from '#vocabulary/authority-role.ts'
import { labelOf } from '#vocabulary/index.ts'
import type { Language } from '#vocabulary/language.ts'
import { partyName } from '#vocabulary/party-name.ts'
import { standings } from '#vocabulary/standing.ts'
import { languagesOfLaw } from '#vocabulary/state.ts'
import { wordsIn } from '#words/words.ts'

type Profile = Omit<RequestedProfile, 'ownForm'>
type Asked = { to: readonly string[]; on: string; language: Language }

const dataConvention = 'CETS-108'

/** Whether Convention 108 binds a state on a day; what is not certain is not known. */
const boundByDataConvention = (book: TreatyBook, state: string, day: string): boolean | null => {
  const instrument = book.instruments.find(({ id }) => id === dataConvention)
  const bond = instrument ? bondOn(instrument, state, day) : 'unknown'
  if (bond === 'in_force') return true
  return bond === 'unknown' || bond === 'probable' || bond === 'provisional' ? null : false
}

const receiver = ({ id, state, name, role, city }: Authority): Profile['authorities'] =>
  name
    ? [
        {
          name: { en: name.en, fr: name.fr },
          role: { en: labelOf(authorityRoles, role, 'en'), fr: labelOf(authorityRoles, role, 'fr') },
          city: city ?? null,
          address: `/countries/${state.toLowerCase()}#${id}`,
        },
      ]
    : []

const receives = new Set(['mla_central', 'prosecution'])

async function profileOf(scope: Scope, state: string): Promise<Profile> {
  const { general, authorities } = await practiceOf(scope, state, {})
  return {
    state,
    languages: general?.languages.value ?? null,
    readOn: general?.readOn ?? null,
    standing: general?.standing ?? null,
    authorities: authorities.filter(({ role }) => receives.has(role)).flatMap(receiver),
  }
}

const factOf = ({ state, languages, readOn, standing }: Profile, language: Language): Surroundings['facts'] =>
  languages && standing
    ? [
        {
          about: wordsIn(language).assistance.facts.languages(partyName(state, language)),
          value: languages.map((tag) => labelOf(languagesOfLaw, tag, language)).join(', '),
          read: readOn?.length === 10 ? readOn : null,
          standing: standings.concepts[standing].label,
          address: `/${language}/countries/${state.toLowerCase()}`,
        },
      ]
    : []

/** What other rooms know around a letter: memberships and titles of the book, languages and institutions of the profiles. */
export async function aroundLetter(scope: Scope, { to, on, language }: Asked): Promise<{ around: Surroundings; profiles: Profile[] }> {
  const [book, profiles] = await Promise.all([bookOf(scope), Promise.all(to.map((state) => profileOf(scope, state)))])
  const around = {
    union: book.groups.eu27,
    convention108: Object.fromEntries(to.map((state) => [state, boundByDataConvention(book, state, on)])),
    languages: Object.fromEntries(profiles.flatMap(({ state, languages }) => (languages ? [[state, languages]] : []))),
    titles: Object.fromEntries(book.instruments.map(({ id, title }) => [id, title])),
    facts: profiles.flatMap((profile) => factOf(profile, language)),
  }
  return { around, profiles }
}
