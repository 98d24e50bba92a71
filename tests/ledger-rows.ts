import { inTransaction } from '#platform/database.server.ts'
import { type LedgerEntry, record } from '#platform/ledger.server.ts'
import { type TestDatabase, testNow } from './database.ts'

const months = (value: number) => ({ state: 'value', value, article: 'Art. 12(1)', readOn: '2026-11-20' })

/** A real change of Italy's maximum penalty, as a correspondent would publish it; `changed` says what of it is otherwise. */
export const realChange = (changed: Partial<LedgerEntry> = {}): LedgerEntry => ({
  room: 'facts',
  kind: 'value.changed',
  significance: 'major',
  state: 'IT',
  indicator: 'offence.imprisonment_max',
  subject: 'IT/offence/it-entry',
  fact: null,
  previous: null,
  before: months(72),
  after: months(84),
  note: { en: 'Law 9 of 2026 raised it.', fr: 'La loi n° 9 de 2026 l’a relevé.' },
  ...changed,
})

/** Written in one transaction, as everything that changes is. */
export const publish = (database: TestDatabase, entries: readonly LedgerEntry[], at: Date = testNow) =>
  inTransaction(database.db, (tx) => record(tx, at, entries))
