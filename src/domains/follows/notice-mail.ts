import { formatDate } from '#ui/date.ts'
import type { Language } from '#vocabulary/language.ts'
import { wordsIn } from '#words/words.ts'
import { followedInWords } from './followed-words.ts'
import type { Followed, FollowNames } from './model.ts'
import { happeningOf, lineInWords, type NoticeLine } from './notice-lines.ts'

/** What changed; `more`: changes that are counted and not told. */
export type Changed = { lines: readonly NoticeLine[]; more: number }

/** To whom it is told, what they follow and why. */
export type Reader = { name: string; followed: Followed; note: string }

/** What changed in the words of a language, the same for all who follow it: the subject of a mail and its parts in both forms. */
export type ToldChanges = { language: Language; subject: string; plain: string[]; html: string[] }

/** What is told of one state: under each reason that its authors gave, the lines it explains. */
type Group = { title: string; page: string; parts: { why: string | null; lines: Line[] }[] }
type Line = { text: string; beside: string | null }

/** Put into words once for many readers. */
export function tellChanges(changed: Changed, language: Language, names: FollowNames, origin: string): ToldChanges {
  const words = wordsIn(language).follows.notice
  const groups = groupsOf(changed, language, names, origin)
  const ends = [...(changed.more > 0 ? [words.more(changed.more)] : []), words.record]
  return {
    language,
    subject: subjectOf(changed, language, names),
    plain: [...groups.map(plainGroup), ...ends],
    html: [...groups.map(htmlGroup), ...ends.map(paragraph)],
  }
}

/** A notice as it leaves, in the reader's language, as plain text and as HTML; `stopAddress` opens to whoever holds it. */
export function noticeLetter(told: ToldChanges, reader: Reader, names: FollowNames, { origin, token }: { origin: string; token: string }) {
  const { language, subject } = told
  const words = wordsIn(language).follows
  const stopAddress = `${origin}/${language}/stop/${token}`
  const all = `${origin}/${language}/members/following`
  const why = [words.notice.because(followedInWords(reader.followed, names, language, words))]
  if (reader.note !== '') why.push(words.notice.yourNote(reader.note))
  const [hello, sender] = [words.notice.hello(reader.name), wordsIn(language).mail.sender(origin)]
  const plain = [hello, ...told.plain, why.join('\n'), `${words.notice.stop}\n${stopAddress}`, `${words.notice.all}\n${all}`, sender]
  const links = [anchor(stopAddress, words.notice.stop), anchor(all, words.notice.all)]
  const html = [paragraph(hello), ...told.html, '<hr>', ...why.map(paragraph), ...links, paragraph(sender)]
  return { subject, plain: `${plain.join('\n\n')}\n`, html: pageOf(language, subject, html), stopAddress }
}

/** What and where: "France: maximum imprisonment changed"; of several, how many and where. */
function subjectOf({ lines, more }: Changed, language: Language, names: FollowNames): string {
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

function groupsOf({ lines }: Changed, language: Language, names: FollowNames, origin: string): Group[] {
  const words = wordsIn(language)
  return [...Map.groupBy(lines, ({ state }) => state)].map(([state, all]) => ({
    title: state === null ? words.follows.notice.everywhere : (names.states.get(state)?.[language] ?? state),
    page: `${origin}/${language}${state === null ? '' : (names.places.get(state) ?? '')}`,
    // What its authors said of a statement that was withdrawn went with it.
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
  const parts = [from && words.from(formatDate(from, language)), sources.length > 0 && words.source(sources.join('; '))]
  return parts.filter(Boolean).join(' ') || null
}

const plainLine = ({ text, beside }: Line) => (beside === null ? `- ${text}` : `- ${text}\n  ${beside}`)
const plainGroup = ({ title, page, parts }: Group) =>
  [title, ...parts.flatMap(({ why, lines }) => [...(why === null ? [] : [why]), ...lines.map(plainLine)]), page].join('\n')

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const paragraph = (text: string) => `<p>${escaped(text)}</p>`
const anchor = (address: string, text: string) => `<p><a href="${escaped(address)}">${escaped(text)}</a></p>`
const htmlLine = ({ text, beside }: Line) => `<li>${escaped(text)}${beside === null ? '' : `<br>\n<small>${escaped(beside)}</small>`}</li>`
const htmlPart = ({ why, lines }: Group['parts'][number]) =>
  `${why === null ? '' : `${paragraph(why)}\n`}<ul>\n${lines.map(htmlLine).join('\n')}\n</ul>`
const htmlGroup = ({ title, page, parts }: Group) =>
  `<h2><a href="${escaped(page)}">${escaped(title)}</a></h2>\n${parts.map(htmlPart).join('\n')}`
const pageOf = (language: Language, subject: string, body: readonly string[]) =>
  `<!doctype html>\n<html lang="${language}">\n<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>\n<body>\n${body.join('\n')}\n</body>\n</html>\n`
