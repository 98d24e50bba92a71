import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { home } from '#platform/home.ts'
import { withDatabase } from '../../../tests/database.ts'
import { peopleOfRevision } from '../../../tests/proposals.ts'
import { approve } from './deciding.server.ts'
import { listProposals } from './proposing.server.ts'
import { previewFile, proposeFromFile } from './whole-file.server.ts'

const database = withDatabase()
const { people, as } = peopleOfRevision(database)
const file = readFileSync(join(home, 'data/countries/IT.json'), 'utf8')
type Content = { offences: { id: string; article?: string; summary: { en: string } }[]; aggravations: object[] }
const changedFile = () => {
  const content = JSON.parse(file) as Content
  const [first] = content.offences
  if (first) first.summary.en = 'Helping somebody in.'
  content.offences.push({ ...structuredClone(first as Content['offences'][number]), id: 'it-added', article: 'Art. 99' })
  return JSON.stringify(content, null, 2)
}
const minor = { significance: 'minor' }

describe('a whole file of a state', () => {
  test('unchanged, would change nothing', async () => {
    const { faults, lines } = await previewFile(await as(people.ada), 'IT', file, 'en')
    expect(faults).toEqual([])
    expect(lines.filter(({ outcome }) => outcome !== 'same')).toEqual([])
  })

  test('tells what is new and changed, with its lines, and writes nothing; what is chosen becomes proposals, once', async () => {
    const text = changedFile()
    const { lines } = await previewFile(await as(people.ada), 'IT', text, 'en')
    const told = lines.filter(({ outcome }) => outcome !== 'same')
    expect(told.map(({ subject, outcome }) => [subject, outcome])).toEqual([
      ['IT/offence/it-entry', 'changed'],
      ['IT/offence/it-added', 'new'],
    ])
    expect(text.split('\n')[(told[1]?.line ?? 1) - 1]).toContain('{')
    const waiting = async () =>
      (await listProposals(await as(people.ada), { party: 'IT', states: ['submitted'], subject: null, limit: 10, offset: 0 })).items
    expect(await waiting()).toEqual([])
    const chosen = { bundle: randomUUID(), subjects: told.map(({ subject }) => subject) }
    expect(await proposeFromFile(await as(people.ada), 'IT', text, minor, chosen, 'en')).toEqual({ made: 2 })
    expect(await proposeFromFile(await as(people.ada), 'IT', text, minor, chosen, 'en')).toEqual({ made: 0 })
    for (const { id } of await waiting()) expect(await approve(await as(people.bea), id, { publishOn: '', seen: '' })).toBe('published')
    const again = await previewFile(await as(people.ada), 'IT', text, 'en')
    expect(again.lines.filter(({ outcome }) => outcome !== 'same')).toEqual([])
  })

  test('with a fault is refused by line, of another state it is refused, and the kind of change is a forced choice', async () => {
    const scope = await as(people.ada)
    const broken = file.replace('"confidence": "high"', '"confidence": "sure"')
    const { faults } = await previewFile(scope, 'IT', broken, 'en')
    expect(faults[0]?.line).toBe(broken.split('\n').findIndex((line) => line.includes('"sure"')) + 1)
    expect((await previewFile(scope, 'IT', '{', 'fr')).faults).toHaveLength(1)
    const french = readFileSync(join(home, 'data/countries/FR.json'), 'utf8')
    await expect(previewFile(scope, 'IT', french, 'en')).rejects.toMatchObject({ kind: 'invalid' })
    await expect(previewFile(await as(people.foreign), 'IT', file, 'en')).rejects.toMatchObject({ kind: 'forbidden' })
    const chosen = { bundle: randomUUID(), subjects: ['IT/offence/it-entry'] }
    expect(await proposeFromFile(scope, 'IT', changedFile(), {}, chosen, 'en')).toMatchObject({ faults: [{ name: 'significance' }] })
    expect(await proposeFromFile(scope, 'IT', changedFile(), { significance: 'major' }, chosen, 'en')).toMatchObject({
      faults: [{ name: 'noteEn' }, { name: 'noteFr' }],
    })
  })
})
