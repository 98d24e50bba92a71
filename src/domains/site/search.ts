import type { Findable, Finder } from '#platform/findable.ts'
import { wordsIn } from '#words/words.ts'
import { type PageName, pageNames, type SitePage } from './model.ts'
import { readPage } from './operations.server.ts'

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** What a reader of the page reads, without its marks. */
const textOf = ({ summary, html }: SitePage) =>
  `${summary} ${html.replace(/<[^>]+>/g, ' ')}`
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ')

const addressOf = (name: PageName) =>
  name.startsWith('area-') ? `/areas/${name.slice('area-'.length)}` : `/${name.replace('terms-', 'terms/')}`

const places = { en: wordsIn('en').frame.places, fr: wordsIn('fr').frame.places }

export const finder: Finder = {
  ofProgram: (scope) =>
    pageNames.map((name): Findable => {
      const [en, fr] = [readPage(scope, 'en', name), readPage(scope, 'fr', name)]
      return {
        kind: 'page',
        key: name,
        state: null,
        address: addressOf(name),
        title: { en: en.title, fr: fr.title },
        place: name.startsWith('area-') ? { en: places.en.areas, fr: places.fr.areas } : { en: 'Liaison', fr: 'Liaison' },
        words: { en: textOf(en), fr: textOf(fr) },
      }
    }),
}
