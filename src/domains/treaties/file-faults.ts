import type { FileFault } from '#domains/facts/import-files.server.ts'
import { firstDayOf } from '#domains/facts/partial-date.ts'
import type { Participation } from './model.ts'
import type { RulesFile } from './rules-file.ts'
import type { TreatyFile } from './treaty-file.ts'

type Path = (string | number)[]

const at = (path: Path, en: string, fr: string): FileFault => ({ path, why: { en, fr } })

/** What a schema cannot say of `treaties.json`: names that must exist, states told once, days that cannot be. `today`: YYYY-MM-DD. */
export const treatyFaults = (file: TreatyFile, measures: readonly string[] | null, today: string): FileFault[] => {
  const ids = file.instruments.map(({ id }) => id)
  const instrument = missing(ids, 'instrument', 'l’instrument')
  const measure = measures === null ? () => [] : missing(measures, 'measure', 'la mesure')
  const source = missing(Object.keys(file.sources), 'source', 'la source')
  return [
    ...repeated(ids, (index) => ['instruments', index, 'id']),
    ...repeated(
      file.relations.map((one) => `${one.instrument} ${one.type} ${one.over}`),
      (index) => ['relations', index],
    ),
    ...repeated(
      file.declarations.map((one) => `${one.instrument} ${one.state} ${one.article} ${one.kind}`),
      (index) => ['declarations', index],
    ),
    ...file.instruments.flatMap((one, index) => [
      ...[one.parent, one.parentLoose].flatMap((id) => (id ? instrument(id, ['instruments', index, 'parent']) : [])),
      ...(one.measures ?? []).flatMap((code, place) => measure(code, ['instruments', index, 'measures', place])),
      ...(one.reservations ?? []).flatMap((reservation, place) =>
        source(reservation.source, ['instruments', index, 'reservations', place]),
      ),
      ...toldTwice(one, ['instruments', index], file.meta.states),
      ...Object.entries(one.participants).flatMap(([state, entry]) =>
        participationFaults(entry, ['instruments', index, 'participants', state], file, today),
      ),
      ...futureFaults(one.coverage.asOf, ['instruments', index, 'coverage', 'asOf'], today),
    ]),
    ...file.relations.flatMap((one, index) => [
      ...instrument(one.instrument, ['relations', index, 'instrument']),
      ...(one.over === '*mla' ? [] : instrument(one.over, ['relations', index, 'over'])),
      ...(one.measures ?? []).flatMap((code, place) => measure(code, ['relations', index, 'measures', place])),
    ]),
    ...file.declarations.flatMap((one, index) => [
      ...instrument(one.instrument, ['declarations', index, 'instrument']),
      ...sourceFaults(one, ['declarations', index], file),
    ]),
  ]
}

/** The same of `measures.json`, which speaks of the instruments and sources of a treaty file. */
export const ruleFaults = (file: RulesFile, treaties: Pick<TreatyFile, 'instruments' | 'sources'>): FileFault[] => {
  const instrument = missing(
    treaties.instruments.map(({ id }) => id),
    'instrument',
    'l’instrument',
  )
  const measure = missing(
    file.measures.map(({ code }) => code),
    'measure',
    'la mesure',
  )
  const channel = missing(Object.keys(file.channels), 'channel', 'la voie')
  const doubleCriminality = missing(Object.keys(file.doubleCriminality), 'rule of double criminality', 'la règle de double incrimination')
  return [
    ...repeated(
      file.measures.map(({ code }) => code),
      (index) => ['measures', index, 'code'],
    ),
    ...repeated(
      file.rules.map(({ id }) => id),
      (index) => ['rules', index, 'id'],
    ),
    ...Object.keys(file.instrumentDefaults).flatMap((id) => instrument(id, ['instrumentDefaults', id])),
    ...file.rankOrder.flatMap((tier, index) =>
      tier.flatMap((id, place) => (id.startsWith('*') ? [] : instrument(id, ['rankOrder', index, place]))),
    ),
    ...file.rules.flatMap((one, index) => [
      ...instrument(one.instrument, ['rules', index, 'instrument']),
      ...measure(one.measure, ['rules', index, 'measure']),
      ...one.channel.flatMap((code, place) => channel(code, ['rules', index, 'channel', place])),
      ...doubleCriminality(one.doubleCriminality, ['rules', index, 'doubleCriminality']),
      ...(one.amends ? instrument(one.amends, ['rules', index, 'amends']) : []),
      ...(one.pairCondition?.notBothIn ? instrument(one.pairCondition.notBothIn, ['rules', index, 'pairCondition', 'notBothIn']) : []),
      ...sourceFaults(one, ['rules', index], treaties),
    ]),
  ]
}

const missing = (known: readonly string[], en: string, fr: string) => {
  const all = new Set(known)
  return (name: string, path: Path): FileFault[] =>
    all.has(name) ? [] : [at(path, `the ${en} "${name}" is not listed`, `${fr} « ${name} » ne figure pas dans la liste`)]
}

const repeated = (names: readonly string[], path: (index: number) => Path): FileFault[] =>
  names.flatMap((name, index) =>
    names.indexOf(name) < index ? [at(path(index), `"${name}" appears twice`, `« ${name} » figure deux fois`)] : [],
  )

type Told = Pick<TreatyFile['instruments'][number], 'participants' | 'nonParties' | 'unknown'>

const toldTwice = ({ participants, nonParties, unknown }: Told, path: Path, states: readonly string[]): FileFault[] => {
  const lists = [
    ...Object.keys(participants).map((state): [string, Path] => [state, ['participants', state]]),
    ...nonParties.map((state, index): [string, Path] => [state, ['nonParties', index]]),
    ...unknown.map((state, index): [string, Path] => [state, ['unknown', index]]),
  ]
  const seen = new Set<string>()
  return lists.flatMap(([state, place]) => {
    const again = seen.has(state)
    seen.add(state)
    if (again) return [at([...path, ...place], `${state} is told of twice`, `il est question deux fois de ${state}`)]
    return states.includes(state)
      ? []
      : [at([...path, ...place], `${state} is not in meta.states`, `${state} ne figure pas dans meta.states`)]
  })
}

const futureFaults = (day: string | null | undefined, path: Path, today: string): FileFault[] =>
  day && firstDayOf(day) > today
    ? [at(path, `cannot have happened in the future: ${day}`, `ne peut pas avoir eu lieu dans le futur : ${day}`)]
    : []

const participationFaults = (entry: Participation, path: Path, file: TreatyFile, today: string): FileFault[] => [
  ...futureFaults(entry.signed, [...path, 'signed'], today),
  ...futureFaults(entry.consent, [...path, 'consent'], today),
  ...(entry.ceasedOn && entry.inForce && firstDayOf(entry.ceasedOn) <= firstDayOf(entry.inForce)
    ? [
        at(
          [...path, 'ceasedOn'],
          `ends on ${entry.ceasedOn}, not after its start on ${entry.inForce}`,
          `prend fin le ${entry.ceasedOn}, pas après son début le ${entry.inForce}`,
        ),
      ]
    : []),
  ...sourceFaults(entry, path, file),
]

type Cited = { sources: string[]; confidence: string }

const sourceFaults = ({ sources, confidence }: Cited, path: Path, { sources: listed }: Pick<TreatyFile, 'sources'>): FileFault[] => {
  const unknown = sources.flatMap((key, index) => missing(Object.keys(listed), 'source', 'la source')(key, [...path, 'sources', index]))
  const overrated = confidence === 'high' && unknown.length === 0 && !sources.some((key) => listed[key]?.consulted)
  return overrated
    ? [
        ...unknown,
        at([...path, 'confidence'], 'high confidence needs a source that was consulted', 'une confiance élevée exige une source consultée'),
      ]
    : unknown
}
