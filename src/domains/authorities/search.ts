import type { Finder } from '#platform/findable.ts'
import { authorityRoles } from '#vocabulary/authority-role.ts'
import { conceptOf } from '#vocabulary/index.ts'
import { wordsIn } from '#words/words.ts'
import { authoritiesOf, networksAsked } from './operations.server.ts'

const section = { en: wordsIn('en').countries.sections.authorities, fr: wordsIn('fr').countries.sections.authorities }
const networksTitle = { en: wordsIn('en').networks.title, fr: wordsIn('fr').networks.title }

export const finder: Finder = {
  async ofState(scope, { iso2, name }) {
    const all = await authoritiesOf(scope, iso2, {})
    return all.flatMap((authority) => {
      const role = conceptOf(authorityRoles, authority.role)?.label
      if (!authority.name) return []
      return [
        {
          kind: 'authority',
          key: `${iso2}/${authority.id}`,
          state: iso2,
          address: `/countries/${iso2.toLowerCase()}#${authority.id}`,
          title: { en: authority.name.en, fr: authority.name.fr },
          local: authority.name.local ?? null,
          concepts: role ? [role] : [],
          place: { en: `${name.en} · ${section.en}`, fr: `${name.fr} · ${section.fr}` },
          words: {
            en: [role?.en, authority.city].filter(Boolean).join(', '),
            fr: [role?.fr, authority.city].filter(Boolean).join(', '),
          },
        },
      ]
    })
  },
  async ofNoState(scope) {
    return (await networksAsked(scope, {})).map(({ slug, short, words }) => ({
      kind: 'authority',
      key: `networks/${slug}`,
      state: null,
      address: `/networks/${slug}`,
      title: words.name,
      names: [short ?? null],
      place: networksTitle,
      words: { en: `${words.purpose.en} ${words.serves.en}`, fr: `${words.purpose.fr} ${words.serves.fr}` },
      prominence: 1.3,
    }))
  },
  ofProgram: () => [
    {
      kind: 'page',
      key: 'networks',
      state: null,
      address: '/networks',
      title: networksTitle,
      place: { en: 'Liaison', fr: 'Liaison' },
      words: { en: wordsIn('en').networks.lead, fr: wordsIn('fr').networks.lead },
    },
  ],
}
