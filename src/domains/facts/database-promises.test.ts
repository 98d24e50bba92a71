import { beforeAll, describe, expect, test } from 'vitest'
import { withDatabase } from '../../../tests/database.ts'

const author = '00000000-0000-4000-8000-000000000001'
const other = '00000000-0000-4000-8000-000000000002'

/** What the database refuses, whatever program writes to it. */
describe('the database keeps', () => {
  const database = withDatabase()

  const insert = (given: Record<string, string>) => {
    const row: Record<string, string> = {
      jurisdiction: "'IT'",
      subject: "'IT/offence/it-entry'",
      indicator: "'offence.benefit'",
      indicator_version: '1',
      state: "'none'",
      position: "'national'",
      confidence: "'high'",
      valid: "daterange('2026-01-01', null)",
      start_certainty: "'day'",
      end_certainty: "'open'",
      recorded: "tstzrange('2026-12-01', null)",
      compiled_on: "'2026-12-01'",
      review: "'published'",
      author: `'${author}'`,
      approver: `'${other}'`,
      digest: "''",
      ...given,
    }
    return database.query(`insert into facts.fact (${Object.keys(row).join(', ')}) values (${Object.values(row).join(', ')}) returning id`)
  }

  test('four eyes: nobody approves what they wrote, and nothing of a person’s is published unapproved', async () => {
    await expect(insert({ approver: `'${author}'` })).rejects.toThrow(/check/)
    await expect(insert({ approver: 'null' })).rejects.toThrow(/check/)
    await expect(insert({ review: "'approved'" })).rejects.toThrow(/check/)
  })

  test('imports apart from people: an imported fact has a run, no author and no approver', async () => {
    const run = (await database.query('select id from facts.import_run limit 1')).rows[0]?.id
    await expect(insert({ review: "'imported'" })).rejects.toThrow(/check/)
    await expect(insert({ review: "'published'", author: 'null', run: `'${run}'` })).rejects.toThrow(/check/)
    await expect(insert({ review: "'imported'", run: `'${run}'` })).rejects.toThrow(/check/)
    await expect(insert({ review: "'imported'", author: 'null', run: `'${run}'` })).rejects.toThrow(/check/)
  })

  test('one answer per position and moment, and none without being asked', async () => {
    await insert({})
    await expect(insert({ valid: "daterange('2026-06-01', null)" })).rejects.toThrow(/conflicting key|exclusion/)
    await expect(insert({ indicator: "'offence.unasked'" })).rejects.toThrow(/foreign key/)
    await expect(insert({ state: "'value'" })).rejects.toThrow(/check/)
    await expect(insert({ state: "'withheld'", value: "'1'" })).rejects.toThrow(/check/)
    await expect(insert({ position: "'secretariat'" })).resolves.toBeDefined()
  })

  test.each([
    ['a changed value', 'update facts.fact set value = \'"required"\''],
    ['a changed source', 'update facts.fact_source set ordinal = 9'],
    ['a deleted fact', 'delete from facts.fact'],
    ['an emptied table', 'truncate facts.fact cascade'],
    ['a rewritten attestation', "update facts.attestation set on_date = '2020'"],
    ['a deleted attestation', 'delete from facts.attestation'],
    ['a rewritten ledger', "update ledger.change set kind = 'x'"],
    ['a deleted change', 'delete from ledger.change'],
    ['an earlier recording', "update facts.fact set recorded = tstzrange('2000-01-01', null)"],
    ['a forgotten import', 'delete from facts.import_run'],
  ])('what was said: %s is refused', async (_, statement) => {
    await expect(database.query(statement)).rejects.toThrow(/append-only|corrected by a new one|stays/)
  })

  test('what was no longer said closed for good', async () => {
    await database.query("update facts.fact set recorded = tstzrange(lower(recorded), '2027-01-01') where jurisdiction = 'SM'")
    await expect(
      database.query("update facts.fact set recorded = tstzrange(lower(recorded), null) where jurisdiction = 'SM'"),
    ).rejects.toThrow(/stays/)
  })

  test('a decision that has not passed the anonymisation gate out of sight', async () => {
    const decision = {
      indicator: "'decision.record'",
      subject: "(select subject from facts.fact where indicator = 'decision.record' limit 1)",
      state: "'value'",
    }
    await expect(insert({ ...decision, value: `'{"court": "x"}'` })).rejects.toThrow(/anonymised/)
    await expect(insert({ ...decision, value: `'{"court": "x", "anonymised": false}'` })).rejects.toThrow(/anonymised/)
  })

  test('a change that followers are told of explained in both languages', async () => {
    const change = (note: string) =>
      database.query(
        `insert into ledger.change (at, room, kind, significance, note) values (now(), 'facts', 'value.changed', 'major', '${note}')`,
      )
    await expect(change('{"en": "why"}')).rejects.toThrow(/check/)
    await expect(change('{"en": "why", "fr": "pourquoi"}')).resolves.toBeDefined()
  })

  describe('dated memberships', () => {
    let members: (day: string) => Promise<number>
    beforeAll(() => {
      members = async (day) =>
        Number(
          (await database.query(`select count(*) from facts.affiliation where body = 'council-of-europe' and valid @> '${day}'::date`))
            .rows[0]?.count,
        )
    })
    test('47 member states when the Action Plan was adopted, 46 after 16 March 2022', async () => {
      expect([await members('2020-08-27'), await members('2022-03-15'), await members('2022-03-16'), await members('2026-11-21')]).toEqual([
        47, 47, 46, 46,
      ])
    })
    test('27 member states of the European Union today, 28 in 2019', async () => {
      const union = async (day: string) =>
        Number(
          (await database.query(`select count(*) from facts.affiliation where body = 'european-union' and valid @> '${day}'::date`)).rows[0]
            ?.count,
        )
      expect([await union('2019-06-01'), await union('2026-11-21')]).toEqual([28, 27])
    })
  })
})
