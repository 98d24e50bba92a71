import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { testNow, withDatabase } from '../../../tests/database.ts'
import { importOne, italyWithAnswers, openWord, secretWord } from '../../../tests/sample-answers.ts'
import { matrixAsked, matrixQuery } from './matrix-address.ts'
import { matrixView } from './matrix-view.ts'
import { categories, measureRolesSchema, measures, measuresByCode } from './measure-list.ts'
import { answersInWords, cellInWords } from './measure-words.ts'
import { cellIn, measureAnswer, measureMatrix, practiceOf } from './operations.server.ts'
import { practiceRows } from './practice-rows.ts'

const database = withDatabase()
const asked = (text: string) => matrixAsked(new URLSearchParams(text))

describe('the list of measures', () => {
  test('has 53 measures, each in a category, six of them covert with a reason', () => {
    expect(measures).toHaveLength(53)
    expect(measures.filter(({ category }) => !categories.includes(category))).toEqual([])
    const covert = measures.filter((measure) => measure.covert !== null)
    expect(covert.map(({ code }) => code).sort()).toEqual([
      'bank_monitoring',
      'controlled_delivery',
      'covert_investigation',
      'cross_border_observation',
      'interception',
      'traffic_data_realtime',
    ])
    expect(covert.every(({ covert: why }) => why?.en && why.fr)).toBe(true)
  })

  test('what is not public, and the roles, name only measures that there are', () => {
    const notPublic = JSON.parse(readFileSync('data/not-public.json', 'utf8')) as { notPublic: { kind: string; concept: string }[] }
    const roles = measureRolesSchema.parse(JSON.parse(readFileSync('data/measure-roles.json', 'utf8')))
    const named = [...notPublic.notPublic.map(({ concept }) => concept), ...Object.keys(roles.except)]
    expect(named.filter((code) => !measuresByCode.has(code))).toEqual([])
    expect(Object.keys(roles.byCategory).sort()).toEqual([...categories].sort())
  })
})

describe('an address of the matrix', () => {
  test.each([
    ['', ''],
    ['states=it&states=TR&states=it', '?states=IT,TR'],
    ['states=IT,ALL', '?states=ALL'],
    ['q=video+link&category=money&at=2026-01-02&known=2026-11-21', '?category=money&q=video%20link&at=2026-01-02&known=2026-11-21'],
    ['row=jit&states=IT', '?states=IT&row=jit'],
  ])('%s is read as %s', (text, canonical) => {
    expect(matrixQuery(asked(text))).toBe(canonical)
  })

  test.each(['states=XX', 'category=secret', 'row=torture', 'at=yesterday', 'known=allballs', 'known=-0001-01-01'])(
    '%s is refused',
    (text) => {
      expect(() => asked(text)).toThrow()
    },
  )
})

describe('the matrix', () => {
  test('starts empty: every public cell of every state is blank, and no covert one is', async () => {
    const matrix = await measureMatrix(database.scope(), {})
    expect(matrix.coverage).toEqual({ answered: 0, asked: 46 * 47, covert: 6 })
    const kinds = matrix.states.flatMap(({ iso2 }) =>
      measures.map(({ code, covert }) => `${cellIn(matrix, iso2, code).kind} ${covert !== null}`),
    )
    expect([...new Set(kinds)].sort()).toEqual(['blank false', 'not_public true'])
  })

  describe('with answers of one state', () => {
    beforeAll(async () => {
      await importOne(database.scope('2026-11-22T09:00:00Z'), italyWithAnswers())
    })

    test('counts them, and shows each with its standing; nothing of a covert measure', async () => {
      const matrix = await measureMatrix(database.scope(), {})
      expect(matrix.coverage.answered).toBe(3)
      const view = matrixView(matrix, asked('states=IT,TR'), 'en')
      const rows = view.groups.flatMap((group) => group.rows)
      const row = (code: string) => rows.find(({ measure }) => measure.code === code)
      expect(row('hearing_video')?.cells.map((cell) => cellInWords(cell, 'en'))).toEqual(['possible with conditions', 'not known'])
      expect(row('service_by_post')?.cells.map((cell) => cellInWords(cell, 'fr'))).toEqual(['impossible', 'non connu'])
      expect(row('jit')?.cells.map((cell) => cellInWords(cell, 'en'))).toEqual(['withheld by the state', 'not known'])
      expect(row('covert_investigation')?.cells.map((cell) => cellInWords(cell, 'en'))).toEqual(['not public', 'not public'])
      expect(row('hearing_video')?.counts).toEqual({ yes: 0, with_conditions: 1, no: 0, withheld: 0, unknown: 45 })
      expect(row('interception')?.counts).toBeNull()
      expect(JSON.stringify([...matrix.cells.values()])).not.toContain(secretWord)
    })

    test('tells every answer in words, and not known where there is none', async () => {
      const { cell } = await measureAnswer(database.scope(), 'IT', 'hearing_video')
      if (cell.kind !== 'told') throw new Error('no answer')
      expect(cell.statement.standing).toBe('not_confirmed')
      expect(answersInWords(cell.statement, 'en')).toMatchObject({
        languages: 'Italian, English',
        deadline: `30 days. ${openWord} within 30 days`,
      })
      const post = await measureAnswer(database.scope(), 'IT', 'service_by_post')
      if (post.cell.kind !== 'told') throw new Error('no answer')
      expect(answersInWords(post.cell.statement, 'en')).toMatchObject({ languages: null, deadline: 'no time limit in the law' })
    })

    test('shows a day for which nobody read the answer as not read, and what was said before it was recorded as blank', async () => {
      const before = await measureMatrix(database.scope(), { at: '2026-02-01' })
      expect(cellInWords(cellIn(before, 'IT', 'hearing_video'), 'en')).toBe('not read for this day')
      expect(before.coverage.answered).toBe(0)
      const known = await measureMatrix(database.scope(), { known: '2026-11-21T23:59:59.999Z' })
      expect(cellIn(known, 'IT', 'hearing_video').kind).toBe('blank')
    })

    test('answers the resolver with the cell, the general practice and the institutions whose role fits', async () => {
      const italy = await measureAnswer(database.scope(), 'IT', 'freezing')
      expect(italy.cell.kind).toBe('blank')
      expect(italy.general?.languages.value).toEqual(['it'])
      expect(new Set(italy.likely.map(({ role }) => role))).toEqual(new Set(['mla_central']))
      const covert = await measureAnswer(database.scope(), 'IT', 'covert_investigation')
      expect(covert.cell).toEqual({ kind: 'not_public', state: 'IT', measure: 'covert_investigation' })
      const libya = await measureAnswer(database.scope(), 'LY', 'freezing')
      expect(libya).toEqual({ cell: { kind: 'blank', state: 'LY', measure: 'freezing' }, general: null, practice: null, likely: [] })
      await expect(measureAnswer(database.scope(), 'IT', 'torture')).rejects.toThrow(/no measure "torture"/)
    })

    test('shows the questions on practice that have an answer, and names those that have none', async () => {
      const states = await Promise.all(['IT', 'TR'].map((state) => practiceOf(database.scope(), state, {})))
      const { rows, unknown } = practiceRows(states, 'extradition', 'en')
      expect(rows.map(({ field, cells }) => [field, cells.map(({ text }) => text)])).toEqual([['languages', ['Italian', null]]])
      expect(unknown).toContain('centralAuthority')
      expect(unknown).not.toContain('directTransmission')
      expect(practiceRows(states, 'mutual_assistance', 'en').unknown).toEqual([])
    })
  })

  test('is not read by a stranger', async () => {
    const stranger = database.scope(testNow, { kind: 'stranger' } as never)
    await expect(measureMatrix(stranger, {})).rejects.toThrow(/may not read/)
  })
})
