import { type Language, otherLanguage } from '#vocabulary/language.ts'

/** What we need of an address, whoever made it. */
type Address = { pathname: string; searchParams: Pick<URLSearchParams, 'get'> }

/** Parameters that make a page another one: its question, its day and what was chosen. */
const chosen = ['question', 'view', 'group', 'at', 'known', 'state', 'court', 'keyword', 'element', 'instrument', 'year', 'page']

/** Parameters that mean something to a page and stay when the language changes: also a comparison's view and the words somebody typed. */
const kept = [
  'states',
  'category',
  'elements',
  ...chosen,
  'differ',
  'by',
  'row',
  'cell',
  'answer',
  'q',
  'kind',
  'from',
  'to',
  'measure',
  'on',
  'next',
  'indicator',
  'statement',
  'place',
]

/** Pages that are about nothing but what was asked. */
const ownQuestion = new Set(['/search', '/cooperate'])

const given = (url: Address, names: readonly string[]) => Object.fromEntries(names.map((name) => [name, url.searchParams.get(name)]))

/** `/en/countries/it` is `/countries/it` in the site map. */
export const placeOf = (pathname: string) => pathname.replace(/^\/(en|fr)(?=\/|$)/, '') || '/'

/** A place of the site map in a language: `inLanguage('fr', '/countries', { at: '2020-01-01' })`. Empty values are left out. */
export const inLanguage = (language: Language, place: string, asked: Record<string, string | null | undefined> = {}) => {
  const query = new URLSearchParams(Object.entries(asked).filter((pair): pair is [string, string] => Boolean(pair[1])))
  const path = `/${language}${place === '/' ? '' : place}`
  // A comma may stand in a query as it is (RFC 3986, 3.4), and lists are read more easily with it.
  return query.size > 0 ? `${path}?${String(query).replaceAll('%2C', ',')}` : path
}

/** The same page in the other language, with the day, the choices and the search that were asked for. */
export const switchedAddress = (url: Address, language: Language) =>
  inLanguage(otherLanguage(language), placeOf(url.pathname), given(url, kept))

/** The one address of a page: its day and its choices stay, its search goes, unless the page is about nothing else. */
export const canonicalAddress = (url: Address, language: Language) => {
  const place = placeOf(url.pathname)
  return inLanguage(language, place, given(url, ownQuestion.has(place) ? kept : chosen))
}

/** The language of an address; English where it has none. */
export const languageOfAddress = (pathname: string): Language => (/^\/fr(?=\/|$)/.test(pathname) ? 'fr' : 'en')
