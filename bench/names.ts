import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import anyAscii from 'any-ascii'
import { ratio } from 'fuzzball'
import { nameIndexOf, namesLike } from '#platform/name-index.ts'

// Names across scripts: places written in Cyrillic, Greek, Arabic and Persian, looked for among all their Latin names.
// fuzzball's ratio on names that any-ascii wrote in Latin letters runs beside, in turn, in the same process.
//
// The places are not ours to keep, so they are fetched by whoever wants this figure:
//   apt-get install iso-codes                                (ISO 3166-2 names, Debian)
//   npm install --prefix FOLDER cldr-dates-full@48.2.0       (names of cities of time zones, Unicode)
//   LIAISON_CLDR=FOLDER/node_modules npm run bench -- --part names

const isoNames = '/usr/share/iso-codes/json/iso_3166-2.json'
const isoTranslations = (language: string) => `/usr/share/locale/${language}/LC_MESSAGES/iso_3166-2.mo`
const cldr = (language: string) => join(process.env.LIAISON_CLDR ?? '', 'cldr-dates-full/main', language, 'timeZoneNames.json')
const cityLanguages = ['ru', 'uk', 'bg', 'el', 'ar', 'fa']
const isoLanguages = ['ru', 'uk', 'el', 'bg']

type Pair = { group: string; asked: string; name: string }
type Recall = { first: number; amongFive: number }
export type NameTimes = {
  asked: number
  names: number
  ours: Recall
  fuzzball: Recall
  arabic: Recall[]
  speed: number[]
  groups: Record<string, Recall[]>
}

type Zones = { [name: string]: Zones | string }

/** Where a city has no name of its own in the data, it is called as its zone is: `Europe/Athens`. */
function citiesIn(language: string): Map<string, string> {
  const found = new Map<string, string>()
  const walk = (zones: Zones, path: string) => {
    for (const [key, value] of Object.entries(zones)) {
      if (typeof value === 'string') continue
      const city = value.exemplarCity
      if (typeof city === 'string') found.set(`${path}/${key}`, city)
      else walk(value, `${path}/${key}`)
    }
  }
  walk(JSON.parse(readFileSync(cldr(language), 'utf8')).main[language].dates.timeZoneNames.zone, '')
  return found
}

/** The catalogue of translations that GNU gettext makes: two tables of lengths and places. */
function translations(path: string): [string, string][] {
  const bytes = readFileSync(path)
  const text = (table: number, index: number) => {
    const [length, place] = [bytes.readUInt32LE(table + index * 8), bytes.readUInt32LE(table + index * 8 + 4)]
    return bytes.toString('utf8', place, place + length)
  }
  const [count, from, to] = [8, 12, 16].map((place) => bytes.readUInt32LE(place)) as [number, number, number]
  return Array.from({ length: count }, (_, index) => [text(from, index), text(to, index)])
}

function places() {
  const iso = new Set((JSON.parse(readFileSync(isoNames, 'utf8'))['3166-2'] as { name: string }[]).map(({ name }) => name))
  const english = citiesIn('en')
  const english1 = (zone: string) => english.get(zone) ?? (zone.split('/').at(-1) ?? '').replaceAll('_', ' ')
  const cities = cityLanguages.map((language) =>
    [...citiesIn(language)].map(([zone, asked]) => ({ group: `city ${language}`, asked, name: english1(zone) })),
  )
  const parts = isoLanguages.map((language) =>
    translations(isoTranslations(language))
      .filter(([name, asked]) => iso.has(name) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(asked))
      .map(([name, asked]) => ({ group: `part ${language}`, asked, name })),
  )
  return { groups: [...cities, ...parts], names: [...new Set([...iso, ...cities.flat().map(({ name }) => name)])] }
}

const seed = 20_261_121
export const askedPerGroup = 50

/** Always the same order. */
function shuffled<T>(all: readonly T[]): T[] {
  let state = seed
  const mixed = [...all]
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const other = Math.floor((state / 2 ** 32) * (last + 1))
    ;[mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T]
  }
  return mixed
}

type Finder = (asked: string) => string[]

const plainLetters = (text: string) =>
  anyAscii(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

const fuzzballFinder = (names: readonly string[]): Finder => {
  const written = names.map(plainLetters)
  return (asked) => {
    const own = plainLetters(asked)
    const scores = written.map((name) => ratio(own, name, { full_process: false }))
    return [...scores.keys()]
      .sort((a, b) => (scores[b] as number) - (scores[a] as number))
      .slice(0, 5)
      .map((index) => names[index] as string)
  }
}

const ourFinder = (names: readonly string[]): Finder => {
  const index = nameIndexOf(names)
  return (asked) => namesLike(index, asked, 5).map((found) => names[found.index] as string)
}

const recallOf = (pairs: readonly Pair[], answers: ReadonlyMap<Pair, string[]>): Recall => {
  const share = (right: (pair: Pair) => boolean) => pairs.filter(right).length / pairs.length
  return {
    first: share((pair) => answers.get(pair)?.[0] === pair.name),
    amongFive: share((pair) => answers.get(pair)?.includes(pair.name) ?? false),
  }
}

/** Undefined where the places were not fetched. */
export function timeNames(rounds: number): NameTimes | undefined {
  if (![isoNames, ...isoLanguages.map(isoTranslations), ...['en', ...cityLanguages].map(cldr)].every((path) => existsSync(path)))
    return undefined
  const { groups, names } = places()
  const pairs = groups.flatMap((group) => shuffled(group).slice(0, askedPerGroup))
  const finders = [ourFinder(names), fuzzballFinder(names)]
  const answers = finders.map((find) => new Map(pairs.map((pair) => [pair, find(pair.asked)])))
  const speeds = finders.map(() => [] as number[])
  for (let round = 0; round < rounds; round += 1)
    for (const [place, find] of finders.entries()) {
      const since = performance.now()
      for (const { asked } of pairs) find(asked)
      speeds[place]?.push((pairs.length / (performance.now() - since)) * 1000)
    }
  const recalls = (those: readonly Pair[]) => answers.map((one) => recallOf(those, one))
  const [ours, fuzzball] = recalls(pairs) as [Recall, Recall]
  return {
    asked: pairs.length,
    names: names.length,
    ours,
    fuzzball,
    arabic: recalls(pairs.filter(({ group }) => /^city (ar|fa)$/.test(group))),
    speed: speeds.map((all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0),
    groups: Object.fromEntries([...Map.groupBy(pairs, ({ group }) => group)].map(([group, those]) => [group, recalls(those)])),
  }
}

const percent = (part: number) => `${(part * 100).toFixed(1)} %`
const goal = (passes: boolean) => (passes ? 'pass' : 'miss')

export const nameLines = (times: NameTimes | undefined): string[] => {
  if (!times) return ['skipped: names across scripts (bench/names.ts says how to fetch the places)']
  const { asked, names, ours, fuzzball, arabic, speed, groups } = times
  const [own, peer] = arabic as [Recall, Recall]
  const [fast, slow] = speed as [number, number]
  return [
    `names across scripts : fuzzball’s ratio; ${asked} names asked for among ${names}`,
    `  first ${percent(ours.first)} : ${percent(fuzzball.first)} (goal ≥ 72 %: ${goal(ours.first >= 0.72)})`,
    `  among five ${percent(ours.amongFive)} : ${percent(fuzzball.amongFive)} (goal ≥ 87 %: ${goal(ours.amongFive >= 0.87)})`,
    `  Arabic and Persian first ${percent(own.first)} : ${percent(peer.first)}, ratio ${(own.first / peer.first).toFixed(2)} (goal ≥ 1.3: ${goal(own.first / peer.first >= 1.3)})`,
    `  names a second ${Math.round(fast)} : ${Math.round(slow)}, ratio ${(fast / slow).toFixed(1)} (goal ≥ 5: ${goal(fast / slow >= 5)})`,
    `  ${Object.entries(groups)
      .map(([group, [mine, other]]) => `${group} ${Math.round((mine?.first ?? 0) * 100)} : ${Math.round((other?.first ?? 0) * 100)}`)
      .join(', ')}`,
  ]
}
