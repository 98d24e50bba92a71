import type { Context } from './context.ts'
import type { Answers, FindingName, Place, Value } from './model.ts'
import { entriesOf, isAnswered, isText, valueAt, valuesAt } from './values.ts'
import { hasHidden } from './visible.ts'

type Finder = (answers: Answers, context: Context) => Place[]

const once = (found: boolean, field: string): Place[] => (found ? [{ field, entry: 0 }] : [])
const isString = (value: Value | undefined): value is string => typeof value === 'string'
const stringAt = (answers: Answers, path: string) => {
  const value = valueAt(answers, path)
  return isString(value) ? value : undefined
}

/** Every answer with its place. */
function* allValues(answers: Answers): Generator<[Place, Value]> {
  for (const [group, entries] of Object.entries(answers.entries))
    for (const [entry, fields] of entries.entries())
      for (const [field, value] of Object.entries(fields)) if (isAnswered(value)) yield [{ field: `${group}.${field}`, entry }, value]
}

const textsIn = (value: Value): string[] => {
  if (isText(value)) return [value.text, ...Object.values(value.translations ?? {})]
  return isString(value) ? [value] : []
}

const placesWhere = (answers: Answers, test: (value: Value) => boolean): Place[] =>
  [...allValues(answers)].filter(([, value]) => test(value)).map(([place]) => place)

/** One place for each measure asked; a letter that asks for none is looked at as a whole. */
const measurePlaces = (answers: Answers, test: (measure: string) => boolean): Place[] =>
  entriesOf(answers, 'measures').flatMap(({ code }, entry) => (isString(code) && test(code) ? [{ field: 'measures.code', entry }] : []))

const otherBasis = (answers: Answers) => valuesAt(answers, 'basis.reciprocity').length + valuesAt(answers, 'basis.own').length > 0

const before = (answers: Answers, context: Context, path: string) => {
  const day = stringAt(answers, path)
  return day !== undefined && day < (stringAt(answers, 'sending.on') ?? context.on)
}

/** What only the whole letter, or the letter and its context, can tell. */
export const findings: Record<FindingName, Finder> = {
  no_basis: (answers, { to, bases }) =>
    otherBasis(answers)
      ? []
      : measurePlaces(answers, (code) => to.some((state) => !bases.some((one) => one.measure === code && one.to === state))),
  uncertain_basis: (answers, { bases }) => measurePlaces(answers, (code) => bases.some((one) => one.measure === code && !one.certain)),
  by_agreement: (answers, { bases }) => measurePlaces(answers, (code) => bases.some((one) => one.measure === code && one.byAgreement)),
  language_not_accepted: (answers, { to, languages }) => {
    const language = stringAt(answers, 'sending.language')
    return once(language !== undefined && to.some((state) => languages[state]?.includes(language) === false), 'sending.language')
  },
  untranslated: (answers) => {
    const language = stringAt(answers, 'sending.language')
    if (language === undefined || language === answers.writtenIn) return []
    return placesWhere(answers, (value) => isText(value) && !value.translations?.[language]?.trim())
  },
  hidden_characters: (answers) => placesWhere(answers, (value) => textsIn(value).some(hasHidden)),
  latest_passed: (answers, context) => once(before(answers, context, 'urgency.latest'), 'urgency.latest'),
  service_passed: (answers, context) =>
    entriesOf(answers, 'measures').flatMap(({ serve_by: day }, entry) =>
      isString(day) && day < (stringAt(answers, 'sending.on') ?? context.on) ? [{ field: 'measures.serve_by', entry }] : [],
    ),
  team_ends_first: (answers) => {
    const [from, to] = [stringAt(answers, 'team.from'), stringAt(answers, 'team.to')]
    return once(from !== undefined && to !== undefined && to <= from, 'team.to')
  },
  smuggled_suspect: (answers) =>
    entriesOf(answers, 'persons').flatMap(({ role }, entry) => {
      const roles = Array.isArray(role) ? role : []
      return roles.includes('smuggled') && (roles.includes('suspect') || roles.includes('accused'))
        ? [{ field: 'persons.role', entry }]
        : []
    }),
  protected_data_to_origin: (answers, { to }) => {
    const mayNeed = ['yes', 'unknown'].includes(stringAt(answers, 'people.protection') ?? '')
    const origins = valuesAt(answers, 'people.origins').flatMap((value) => (Array.isArray(value) ? value : []))
    const carries = stringAt(answers, 'people.origin_data') !== 'no'
    return once(mayNeed && carries && to.some((state) => origins.includes(state)), 'people.origin_data')
  },
  more_minors_than_persons: (answers) => {
    const [all, minors] = [valueAt(answers, 'people.number'), valueAt(answers, 'people.minors')]
    return once(typeof all === 'number' && typeof minors === 'number' && minors > all, 'people.minors')
  },
  leaves_the_union: (_, { from, to, union }) => once(union.includes(from) && to.some((state) => !union.includes(state)), 'use.gate'),
  destination_unknown: (_, { to, dataProtection }) =>
    once(
      to.some((state) => (dataProtection[state] ?? 'unknown') === 'unknown'),
      'use.gate',
    ),
}
