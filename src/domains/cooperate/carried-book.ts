import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TreatyBook } from '#domains/treaties/model.ts'
import { home } from '#platform/home.ts'

const read = (name: string) => JSON.parse(readFileSync(join(home, 'data', name), 'utf8'))

/** The book as the files of this edition say it, without a database: for tests, the bench and the desk. */
export const carriedBook = (): TreatyBook => {
  const { meta, sources, instruments, relations, declarations } = read('treaties.json')
  const { measures, channels, doubleCriminality, binding, instrumentDefaults, rankOrder, rules } = read('measures.json')
  return {
    generated: meta.generated,
    states: meta.states,
    groups: meta.groups,
    sources,
    instruments,
    relations,
    declarations,
    measures,
    channels,
    doubleCriminality,
    binding,
    instrumentDefaults,
    rankOrder,
    rules,
  }
}
