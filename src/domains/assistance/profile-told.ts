import { inLanguage } from '#ui/address.ts'
import { formatDate } from '#ui/date.ts'
import { partyName } from '#vocabulary/party-name.ts'
import { standings } from '#vocabulary/standing.ts'
import type { Desk } from './desk.ts'
import type { Draft } from './draft-store.ts'
import { element } from './element.ts'
import { languageName } from './in-words.ts'

const away = (address: string, text: string) => element('a', { href: address, target: '_blank', rel: 'noopener' }, text)

/** What the profiles of the states asked say: languages with their day of reading and standing, institutions by role. */
export const profilesTold = ({ profiles, context }: Draft, { words, language }: Desk) => {
  const one = (state: string) => {
    const profile = profiles.find((known) => known.state === state)
    const name = partyName(state, language)
    const link = away(inLanguage(language, `/countries/${state.toLowerCase()}`), words.profile.link(name))
    if (!profile) return element('li', {}, words.profile.notAsked(name), ' ', link)
    const read = profile.readOn ? words.profile.read(formatDate(profile.readOn, language)) : words.profile.notRead
    const standing = profile.standing ? standings.concepts[profile.standing].label[language] : ''
    const languages = profile.languages
      ? `${words.profile.languages(name, profile.languages.map((tag) => languageName(tag, language)).join(', '))} (${[read, standing].filter(Boolean).join('; ')})`
      : words.profile.languagesUnknown(name)
    const authorities = profile.authorities.map((authority) =>
      element(
        'li',
        {},
        away(`/${language}${authority.address}`, authority.name[language]),
        ` (${authority.role[language]}${authority.city ? `, ${authority.city}` : ''})`,
      ),
    )
    return element(
      'li',
      {},
      languages,
      ' ',
      link,
      authorities.length > 0
        ? element('div', {}, words.profile.authorities, element('ul', {}, ...authorities))
        : element('p', { class: 'unknown' }, words.profile.noAuthority),
    )
  }
  return element('section', { class: 'aside-told' }, element('h3', {}, words.profile.title), element('ul', {}, ...context.to.map(one)))
}

/** On which instruments the letter rests, measure by measure. */
export const basesTold = ({ context }: Draft, { words, language }: Desk, measureName: (code: string) => string) => {
  const rows = context.bases.map(({ to, measure, title, article, certain, byAgreement }) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, partyName(to, language)),
      element('td', {}, measureName(measure)),
      element('td', {}, title[language], certain ? '' : ` – ${words.basis.probable}`, byAgreement ? ` – ${words.basis.byAgreement}` : ''),
      element('td', {}, article ?? '–'),
    ),
  )
  const heads = [words.basis.state, words.basis.measure, words.basis.instrument, words.basis.article]
  return rows.length === 0
    ? element('p', {}, words.basis.none)
    : element(
        'div',
        { class: 'scrolled', role: 'region', 'aria-label': words.basis.caption, tabindex: '0' },
        element(
          'table',
          {},
          element('caption', {}, words.basis.caption),
          element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
          element('tbody', {}, ...rows),
        ),
      )
}
