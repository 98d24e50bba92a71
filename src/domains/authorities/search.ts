import type { Finder } from '#platform/findable.ts'
import { authorityRoles } from '#vocabulary/authority-role.ts'
import { conceptOf } from '#vocabulary/index.ts'
import { wordsIn } from '#words/words.ts'
import { authoritiesOf, networksAsked } from './operations.server.ts'

const section = { en: wordsIn('en').countries.sections.authorities, fr: wordsIn('fr').countries.sections.authorities }

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
}
