import { decisionLabels, derivationRules } from '#domains/decisions/operations.server.ts'
import type { ChangeRun, ChangesAbout } from '#domains/facts/model.ts'
import { changeRuns, jurisdictionNames, stateNamed } from '#domains/facts/operations.server.ts'
import { placeOfRecord } from '#domains/facts/place-of-record.ts'
import { instrumentList } from '#domains/treaties/views.server.ts'
import { notFound, Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { inLanguage } from '#ui/address.ts'
import { decisionKeywords } from '#vocabulary/decision-keyword.ts'
import type { Bilingual, Language } from '#vocabulary/language.ts'
import { wordsIn } from '#words/words.ts'
import indicators from '../../../data/indicators.json' with { type: 'json' }
import { runInLines, runInShort } from './change-sentences.ts'
import type { Feed } from './feeds.ts'
import type { FeedEntry, FeedSubject } from './model.ts'
import { mayTakeData } from './policy.ts'

const forbidden = () => new Refusal('forbidden', { en: 'You may not take the data.', fr: 'Vous ne pouvez pas prendre les données.' })

// A first import alone makes one entry for each party.
const entriesMax = 100
const linesMax = 30

/** What a feed tells of, what that is called, and the place of the site map that shows it. */
type Subject = { state: string | null; about: Partial<ChangesAbout>; name: Bilingual | null; place: string; asked?: Record<string, string> }

const noSuchFeed = () => notFound({ en: 'There is no such feed.', fr: 'Ce flux n’existe pas.' }, 'file')

/** Refused as not found where there is nothing of that name. */
async function subjectOf(scope: Scope, { list, code }: FeedSubject): Promise<Subject> {
  const everywhere = { state: null, about: {}, name: null, place: '/' }
  if (list === 'changes') return everywhere
  if (list === 'states') {
    const { iso2, name } = await stateNamed(scope, code.toUpperCase())
    return { ...everywhere, state: iso2, name, place: placeOfRecord(iso2, await jurisdictionNames(scope)) }
  }
  const found = await namedIn(scope, list, code)
  if (!found) throw noSuchFeed()
  return { ...everywhere, ...found }
}

async function namedIn(scope: Scope, list: Exclude<FeedSubject['list'], 'changes' | 'states'>, code: string) {
  if (list === 'indicators') {
    const label = indicators.find(({ id }) => id === code)?.label
    return label && { about: { indicator: code }, name: label, place: '/compare' }
  }
  if (list === 'instruments') {
    const instrument = (await instrumentList(scope, {})).find(({ slug }) => slug === code)
    return instrument && { about: { instrument: code }, name: instrument.title, place: `/treaties/${code}` }
  }
  const [kind = '', topic = ''] = code.split('.')
  const labels: Record<string, Bilingual | undefined> =
    kind === 'keyword'
      ? Object.fromEntries(Object.entries(decisionKeywords.concepts).map(([id, { label }]) => [id, label]))
      : decisionLabels(scope).elements
  const label = Object.hasOwn(labels, topic) ? labels[topic] : undefined
  return label && { about: { topic: { code, rules: derivationRules(scope) } }, name: label, place: '/decisions', asked: { [kind]: topic } }
}

/** What changed, newest first, of everything or of one subject; the host of `address` goes into the ids, its origin into the links. */
export async function changeFeed(scope: Scope, asked: FeedSubject & { language: Language; address: URL }): Promise<Feed> {
  if (!mayTakeData(scope)) throw forbidden()
  const { language, address, list, code } = asked
  const words = wordsIn(language)
  const { state, about, name, place, asked: question } = await subjectOf(scope, asked)
  const [runs, names] = await Promise.all([
    changeRuns(scope, { since: 0, state, about, linesMax: linesMax + 1, limit: entriesMax }),
    jurisdictionNames(scope),
  ])
  const { origin, hostname } = address
  // A subject that is no state has entries of its own: the same run tells less there.
  const kept = list === 'changes' || list === 'states' ? '' : `/${list}/${code}`
  const entries = runs.map(
    (run): FeedEntry => ({
      // RFC 4151. The last number in the ledger is the run's own and never another's.
      id: `tag:${hostname},2026:${language}/changes/${run.state}/${run.last}${kept}`,
      address: `${origin}/${language}${placeOfRecord(run.state, names)}`,
      ...entryOf(run, names.get(run.state)?.name[language] ?? run.state, language),
    }),
  )
  const { ofAll, ofState, ofSubject, subtitle } = words.openData.feeds
  return {
    id: `tag:${hostname},2026:${language}/changes${state === null ? kept : `/${state}`}`,
    title: name === null ? ofAll : state === null ? ofSubject(name[language]) : ofState(name[language]),
    subtitle,
    language,
    address: address.href,
    page: `${origin}${inLanguage(language, place, question)}`,
    updated: runs[0]?.at ?? scope.now.toISOString(),
    entries,
    moreLine: words.openData.changes.more,
  }
}

function entryOf(run: ChangeRun, place: string, language: Language): Omit<FeedEntry, 'id' | 'address'> {
  const words = wordsIn(language)
  const { changes } = words.openData
  const shown = { ...run, lines: run.lines.slice(0, linesMax), sources: run.sources.slice(0, Math.max(0, linesMax - run.lines.length)) }
  return {
    at: run.at,
    title: changes.title(place, runInShort(run, changes)),
    major: run.major,
    kind: run.major ? changes.major : changes.minor,
    summary: changes.summary,
    notes: run.notes.map((note) => changes.why(note[language])),
    lines: runInLines(shown, language, words),
    more: Math.max(0, run.changed + run.closed + run.sourcesCorrected - linesMax),
  }
}
