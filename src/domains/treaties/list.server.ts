import { byName } from '#domains/countries/names.ts'
import { invalid } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import type { Language } from '#vocabulary/language.ts'
import { instrumentGroups } from './model.ts'
import { forbidden } from './operations.server.ts'
import { mayReadTreaties } from './policy.ts'
import { bynamesOf, otherNamesOf } from './short-names.ts'
import type { InstrumentLine } from './view.ts'
import { instrumentList, matrixOf, partiesNamed } from './views.server.ts'

const views = ['list', 'matrix'] as const

export type ListAsked = { view: (typeof views)[number]; group: string | null; q: string | null }

const oneOf = <Name extends string>(names: readonly Name[], given: string | null, parameter: string): Name | null => {
  if (!given) return null
  const found = names.find((name) => name === given)
  if (found) return found
  const shown = given.slice(0, 40)
  throw invalid(
    {
      en: `"${shown}" cannot be chosen here; known are: ${names.join(', ')}.`,
      fr: `« ${shown} » ne peut pas être choisi ici ; sont connus : ${names.join(', ')}.`,
    },
    parameter,
  )
}

/** What the address of the list asks for; refused where it names what does not exist. */
// Open: reads what the visitor wrote and touches no record.
export const listAsked = (given: Pick<URLSearchParams, 'get'>): ListAsked => ({
  view: oneOf(views, given.get('view'), 'view') ?? 'list',
  group: oneOf(instrumentGroups, given.get('group'), 'group'),
  q: given.get('q')?.trim().slice(0, 80) || null,
})

/** How the parties of one instrument are shown. */
// Open: reads what the visitor wrote and touches no record.
export const partyViewAsked = (given: Pick<URLSearchParams, 'get'>) => oneOf(['table', 'map'], given.get('view'), 'view') ?? 'table'

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Whether every word asked for begins a word of its titles or names. */
const matches = ({ id, title }: InstrumentLine, q: string) => {
  const all = ` ${plain([title.en, title.fr, ...otherNamesOf(id), ...bynamesOf(id)].join(' '))}`
  return plain(q)
    .split(' ')
    .every((word) => all.includes(` ${word}`))
}

/** Where a matrix begins when no group was chosen. */
const firstGroup = 'coe_mla'

/** The list, or the matrix of one group: a treaty between two states makes no row of many. */
export async function listed(
  scope: Scope,
  { view, group, q }: ListAsked,
  { at, known, language }: { at: string | undefined; known: string | undefined; language: Language },
) {
  if (!mayReadTreaties(scope)) throw forbidden()
  const [all, parties] = await Promise.all([instrumentList(scope, { at, known }), partiesNamed(scope)])
  const matrixGroup = view === 'matrix' ? (group === null || group === 'bilateral' ? firstGroup : group) : null
  const instruments = all.filter((one) => (group === null || one.group === group) && (q === null || matches(one, q)))
  const groups = instrumentGroups.filter((code) => all.some((one) => one.group === code) && (view === 'list' || code !== 'bilateral'))
  const counts = { total: all.length, states: parties.filter(({ iso2 }) => iso2 !== 'EU').length, groups: [...groups] }
  if (matrixGroup === null) return { ...counts, instruments, matrix: null }
  const matrix = await matrixOf(scope, (one) => one.group === matrixGroup, { at, known })
  const rows = byName(parties, language).map(({ iso2, name }) => ({
    iso2,
    name: name[language],
    bonds: (matrix.rows.get(iso2) ?? []).map(({ bond, inForce, ceasedOn }) => ({
      bond,
      since: bond === 'in_force' ? inForce : bond === 'ceased' ? ceasedOn : null,
    })),
  }))
  return { ...counts, instruments: [], matrix: { group: matrixGroup, instruments: matrix.instruments, parties: rows } }
}
