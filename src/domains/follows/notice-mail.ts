import { formatDate } from '#ui/date.ts'
import type { Language } from '#vocabulary/language.ts'
import { wordsIn } from '#words/words.ts'
import { followedInWords } from './followed-words.ts'
import type { Followed, FollowNames } from './model.ts'
import { happeningOf, lineInWords, type NoticeLine } from './notice-lines.ts'

/** To whom, of what and why; `more`: changes that are counted and not told. */
export type Notice = { language: Language; name: string; followed: Followed; note: string; lines: readonly NoticeLine[]; more: number }

/** What is told of one state: under each reason that its authors gave, the lines it explains. */
type Group = { title: string; page: string; parts: { why: string | null; lines: { text: string; beside: string | null }[] }[] }

type Link = { origin: string; token: string }

/** A notice as it leaves, in the reader's language, as plain text and as HTML; `stopAddress` opens to whoever holds it. */
export function noticeLetter(notice: Notice, names: FollowNames, { origin, token }: Link) {
  const { language } = notice
  const stopAddress = `${origin}/${language}/stop/${token}`
  const parts = { groups: groupsOf(notice, names, origin), stopAddress, origin }
  const subject = subjectOf(notice, names)
  return { subject, plain: plainOf(notice, names, parts), html: htmlOf(subject, notice, names, parts), stopAddress }
}

/** What and where: "France: maximum imprisonment changed"; of several, how many and where. */
function subjectOf({ lines, more, language }: Notice, names: FollowNames): string {
  const words = wordsIn(language).follows.notice
  const states = [...new Set(lines.map(({ state }) => state ?? ''))]
  const [first] = lines
  const [state = ''] = states
  const place = names.states.get(state)?.[language] ?? state
  if (states.length !== 1 || !first) return words.severalStates(lines.length + more, states.length)
  const [whats, happened] = [new Set(lines.map(({ indicator }) => indicator)), new Set(lines.map(happeningOf))]
  if (more > 0 || whats.size > 1 || happened.size > 1) return words.several(place, lines.length + more)
  const what = names.indicators.get(first.indicator ?? '')?.[language] ?? words.aStatement
  return words.subject[happeningOf(first)](place, what)
}

function groupsOf({ lines, language }: Notice, names: FollowNames, origin: string): Group[] {
  const words = wordsIn(language)
  return [...Map.groupBy(lines, ({ state }) => state)].map(([state, all]) => ({
    title: state === null ? words.follows.notice.everywhere : (names.states.get(state)?.[language] ?? state),
    page: `${origin}/${language}${state === null ? '' : (names.places.get(state) ?? '')}`,
    // What its authors said of a statement went with it.
    parts: [...Map.groupBy(all, ({ note, withdrawn }) => (withdrawn ? null : note[language]) ?? null)].map(([note, these]) => ({
      why: note === null ? null : words.follows.notice.why(note),
      lines: these.map((line) => ({ text: lineInWords(line, names, language, words), beside: besideOf(line, language) })),
    })),
  }))
}

const sourcesMax = 3

/** From when it is law, and whence we have it. */
function besideOf({ proof, withdrawn, after }: NoticeLine, language: Language): string | null {
  if (withdrawn || proof === null) return null
  const words = wordsIn(language).follows.notice
  const named = (after as { validFrom?: unknown } | null)?.validFrom
  const from = typeof named === 'string' ? named : proof.validFrom
  const sources = proof.sources.slice(0, sourcesMax).map(({ title, url }) => (url ? `${title}, ${url}` : title))
  const parts = [from && words.from(formatDate(from, language)), sources.length > 0 && words.source(sources.join(' ; '))]
  return parts.filter(Boolean).join(' ') || null
}

type Parts = { groups: Group[]; stopAddress: string; origin: string }

const reasons = ({ language, followed, note }: Notice, names: FollowNames) => {
  const words = wordsIn(language).follows
  const why = words.notice.because(followedInWords(followed, names, language, words))
  return note === '' ? [why] : [why, words.notice.yourNote(note)]
}

function plainOf(notice: Notice, names: FollowNames, { groups, stopAddress, origin }: Parts): string {
  const { language, name, more } = notice
  const words = wordsIn(language).follows.notice
  const lineOf = ({ text, beside }: { text: string; beside: string | null }) => (beside === null ? `- ${text}` : `- ${text}\n  ${beside}`)
  const told = groups.map(({ title, page, parts }) =>
    [title, ...parts.flatMap(({ why, lines }) => [...(why === null ? [] : [why]), ...lines.map(lineOf)]), page].join('\n'),
  )
  const end = [reasons(notice, names).join('\n'), `${words.stop}\n${stopAddress}`, `${words.all}\n${origin}/${language}/members/following`]
  const counted = more > 0 ? [words.more(more)] : []
  const body = [words.hello(name), ...told, ...counted, words.record, ...end, wordsIn(language).mail.sender(origin)]
  return `${body.join('\n\n')}\n`
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const paragraph = (text: string) => `<p>${escaped(text)}</p>`
const anchor = (address: string, text: string) => `<p><a href="${escaped(address)}">${escaped(text)}</a></p>`

function htmlOf(subject: string, notice: Notice, names: FollowNames, { groups, stopAddress, origin }: Parts): string {
  const { language, name, more } = notice
  const words = wordsIn(language).follows.notice
  const item = ({ text, beside }: { text: string; beside: string | null }) =>
    `<li>${escaped(text)}${beside === null ? '' : `<br>\n<small>${escaped(beside)}</small>`}</li>`
  const told = groups.map(({ title, page, parts }) =>
    [
      `<h2><a href="${escaped(page)}">${escaped(title)}</a></h2>`,
      ...parts.flatMap(({ why, lines }) => [...(why === null ? [] : [paragraph(why)]), `<ul>\n${lines.map(item).join('\n')}\n</ul>`]),
    ].join('\n'),
  )
  const body = [
    paragraph(words.hello(name)),
    ...told,
    ...(more > 0 ? [paragraph(words.more(more))] : []),
    paragraph(words.record),
    '<hr>',
    ...reasons(notice, names).map(paragraph),
    anchor(stopAddress, words.stop),
    anchor(`${origin}/${language}/members/following`, words.all),
    paragraph(wordsIn(language).mail.sender(origin)),
  ]
  return `<!doctype html>\n<html lang="${language}">\n<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>\n<body>\n${body.join('\n')}\n</body>\n</html>\n`
}
