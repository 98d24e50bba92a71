import { describe, expect, test } from 'vitest'
import { lawOf } from '#domains/facts/own-law.server.ts'
import { withDatabase } from '../../../tests/database.ts'
import { newMember } from '../../../tests/members.ts'
import { typedFor } from '../../../tests/proposals.ts'
import { contentTyped } from './content.ts'
import { entryIn, statementsIn } from './desk.server.ts'
import { draftAddress, groundOf, standingOf } from './ground.server.ts'
import { kindsOnDesk, newKinds } from './model.ts'
import { formFields } from './parts.ts'
import { entryTyped, inOrderOf, typedOf } from './typed.ts'

const database = withDatabase()
const states = ['IT', 'FR', 'DE', 'AL', 'GB', 'UA']

describe('the form of a statement', () => {
  test.each(states)('%s: what it shows is what was said, for every statement of every kind', async (state) => {
    const scope = database.scope()
    const statements = [...statementsIn(await lawOf(scope, state, kindsOnDesk), scope.today)]
    expect(statements.length).toBeGreaterThan(20)
    for (const [subject, { block }] of statements) {
      const entry = entryIn(subject, block)
      const fields = formFields(subject, true)
      const keys = fields.map(({ key }) => key)
      const asked = Object.fromEntries(
        Object.entries(entry).filter(([key, value]) => keys.includes(key) && value !== null && value !== 'none'),
      )
      const again = inOrderOf(entryTyped(fields, typedOf(fields, entry)), entry)
      expect([subject, Object.fromEntries(Object.entries(again).filter(([, value]) => value !== null))]).toEqual([subject, asked])
    }
  })

  test('unchanged, it can be handed in as it is, whatever the kind', async () => {
    const ada = await newMember(database, { role: 'correspondent', party: 'IT' })
    const scope = await ada.scope()
    const all = [...statementsIn(await lawOf(scope, 'IT', kindsOnDesk), scope.today).keys()]
    const statements = [...Map.groupBy(all, (subject) => subject.split('/')[1]).values()].flatMap((ofKind) => ofKind.slice(0, 3))
    for (const subject of statements) {
      const standing = await standingOf(scope, subject)
      const read = contentTyped(await typedFor(scope, subject, {}), groundOf(scope, standing, '0'.repeat(8), 'answer'))
      expect([subject, 'faults' in read ? read.faults : []]).toEqual([subject, []])
    }
  })

  test('of a new statement tells everything that is missing, for every kind', async () => {
    const ada = await newMember(database, { role: 'correspondent', party: 'IT' })
    const scope = await ada.scope()
    for (const kind of newKinds) {
      const standing = await standingOf(scope, draftAddress('IT', kind))
      const read = contentTyped({}, groundOf(scope, standing, '0'.repeat(8), 'answer'))
      const names = 'faults' in read ? read.faults.map(({ name }) => name) : []
      expect(names, kind).toEqual(expect.arrayContaining(['new.title', 'significance']))
      expect(names.filter((name) => name.startsWith('entry.')).length, kind).toBeGreaterThan(0)
    }
  })

  test('says in the reader’s language what is wrong, at its field', async () => {
    const ada = await newMember(database, { role: 'correspondent', party: 'IT' })
    const scope = await ada.scope()
    const subject = 'IT/offence/it-entry'
    const typed = await typedFor(scope, subject, {
      'entry.asOf': '31 March',
      'entry.penalty.imprisonmentMinMonths': '900',
      'new.url': 'nowhere',
    })
    const read = contentTyped(typed, groundOf(scope, await standingOf(scope, subject), '0'.repeat(8), 'answer'))
    const faults = new Map('faults' in read ? read.faults.map(({ name, why }) => [name, why]) : [])
    expect(faults.get('entry.asOf')?.fr).toBe('pas une date : AAAA, AAAA-MM ou AAAA-MM-JJ')
    expect(faults.get('new.title')?.en).toBe('Needed.')
    expect(faults.get('new.url')?.en).toMatch(/web address/)
  })
})
