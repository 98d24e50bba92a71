import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { home } from '#platform/home.ts'
import { type Derivation, derivationSchema } from './model.ts'

let table: Derivation | undefined

/** `data/decision-elements.json`: read and checked once for the life of the program. */
// Open: a list of the carried edition; it holds no record.
export const derivationTable = (): Derivation => {
  table ??= derivationSchema.parse(JSON.parse(readFileSync(join(home, 'data/decision-elements.json'), 'utf8')))
  return table
}
