import type { Desk } from './desk.ts'
import { element, linkTo } from './element.ts'
import { type Finding, severities } from './model.ts'

export type Place = Pick<Finding, 'field' | 'entry'>

/** What keeps the letter from being final, what to think of, hints: each leads to its field. */
export const completenessOf = (found: Finding[], { words, language }: Desk, go: (place: Place) => void) => {
  const line = (one: Finding) =>
    element(
      'li',
      { class: one.severity },
      linkTo(one.reason[language], () => go(one)),
      ' ',
      element('cite', { class: 'note' }, one.article[language]),
    )
  const lists = severities.flatMap((severity) => {
    const these = found.filter((one) => one.severity === severity)
    return these.length > 0
      ? [element('p', {}, element('strong', {}, words.severity[severity])), element('ul', { class: 'findings' }, ...these.map(line))]
      : []
  })
  return lists.length > 0 ? element('div', {}, ...lists) : element('p', {}, words.nothingFound)
}

export const countsOf = (found: Finding[], { words }: Desk) => {
  const [blocks = 0, warns = 0, hints = 0] = severities.map((severity) => found.filter((one) => one.severity === severity).length)
  return words.counts(blocks, warns, hints)
}
