import type { FileFault } from '#domains/facts/import-files.server.ts'
import { firstDayOf } from '#domains/facts/partial-date.ts'
import type { CountryFile } from './country-file.ts'

type Item = {
  path: (string | number)[]
  sources: string[]
  confidence?: 'high' | 'medium' | 'low'
  asOf?: string
  validFrom?: string
  validTo?: string
}

/** What a schema cannot say of a country file: references, order of numbers and days, nothing read in the future. `today`: YYYY-MM-DD. */
export const faultsOf = (file: CountryFile, today: string): FileFault[] => [
  ...itemsOf(file).flatMap((item) => [...sourceFaults(file, item), ...dayFaults(item, today)]),
  ...penaltyFaults(file),
  ...repeated(file.offences.map(({ id }) => id)).map(([index, id]) =>
    at(['offences', index, 'id'], `the id "${id}" appears twice`, `l’identifiant « ${id} » figure deux fois`),
  ),
  ...file.caseLaw.flatMap(({ date }, index) =>
    date && firstDayOf(date) > today
      ? [at(['caseLaw', index, 'date'], `the decision is dated in the future: ${date}`, `la décision porte une date future : ${date}`)]
      : [],
  ),
]

const at = (path: (string | number)[], en: string, fr: string): FileFault => ({ path, why: { en, fr } })

const lists = ['offences', 'aggravations', 'exemptions', 'relatedOffences', 'authorities', 'caseLaw', 'history'] as const

const itemsOf = (file: CountryFile): Item[] => [
  ...lists.flatMap((list) => file[list].map((item, index): Item => ({ ...item, path: [list, index] }))),
  { ...file.legalPersons, path: ['legalPersons'] },
  { ...file.migrantLiability, path: ['migrantLiability'] },
  { ...file.mla, path: ['mla'] },
]

const sourceFaults = (file: CountryFile, { path, sources, confidence }: Item): FileFault[] => {
  const unknown = sources.flatMap((key, index) =>
    Object.hasOwn(file.sources, key)
      ? []
      : [
          at(
            [...path, 'sources', index],
            `the source "${key}" is not listed under sources`,
            `la source « ${key} » ne figure pas sous sources`,
          ),
        ],
  )
  const twice = repeated(sources).map(([index, key]) =>
    at([...path, 'sources', index], `the source "${key}" is cited twice`, `la source « ${key} » est citée deux fois`),
  )
  const consulted = sources.some((key) => Object.hasOwn(file.sources, key) && file.sources[key]?.consulted)
  const overrated = confidence === 'high' && unknown.length === 0 && !consulted
  return [
    ...unknown,
    ...twice,
    ...(overrated
      ? [
          at(
            [...path, 'confidence'],
            'high confidence needs a source that was consulted',
            'une confiance élevée exige une source consultée',
          ),
        ]
      : []),
  ]
}

const dayFaults = ({ path, asOf, validFrom, validTo }: Item, today: string): FileFault[] => [
  ...(asOf && firstDayOf(asOf) > today
    ? [
        at(
          [...path, 'asOf'],
          `the text cannot have been read in the future: ${asOf}`,
          `le texte ne peut pas avoir été lu dans le futur : ${asOf}`,
        ),
      ]
    : []),
  ...(validFrom && validTo && firstDayOf(validFrom) >= firstDayOf(validTo)
    ? [
        at(
          [...path, 'validTo'],
          `ends on ${validTo}, not after its start on ${validFrom}`,
          `prend fin le ${validTo}, pas après son début le ${validFrom}`,
        ),
      ]
    : []),
]

const penaltyFaults = (file: CountryFile): FileFault[] =>
  (['offences', 'aggravations'] as const).flatMap((list) =>
    file[list].flatMap(({ penalty }, index) => {
      const { imprisonmentMinMonths: min, imprisonmentMaxMonths: max } = penalty ?? {}
      return min !== undefined && max !== undefined && min > max
        ? [
            at(
              [list, index, 'penalty', 'imprisonmentMinMonths'],
              `minimum ${min} months above maximum ${max}`,
              `minimum de ${min} mois supérieur au maximum de ${max}`,
            ),
          ]
        : []
    }),
  )

/** Entries that stand earlier in the list already. */
const repeated = (all: readonly string[]): [number, string][] =>
  all.flatMap((one, index): [number, string][] => (all.indexOf(one) < index ? [[index, one]] : []))
