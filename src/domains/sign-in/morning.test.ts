import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { askErasure } from '#domains/members/own-record.server.ts'
import { withDatabase } from '../../../tests/database.ts'
import { newMember } from '../../../tests/members.ts'
import { invite } from './inviting.server.ts'
import { morning } from './morning.server.ts'
import { askRecovery } from './recovery.server.ts'

const database = withDatabase()
const origin = 'https://liaison.example'
const folder = mkdtempSync(join(tmpdir(), 'liaison-morning-'))
beforeAll(() => void vi.stubEnv('LIAISON_DATA_DIR', folder))
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

test('the morning page counts what waits, says what is not known, and is the secretariat’s alone', async () => {
  const officer = await newMember(database, { role: 'secretariat', party: 'council_of_europe' })
  const member = await newMember(database, { role: 'expert', party: 'IS', until: '2026-12-10' })
  const scope = await officer.scope()
  const none = { deedsOfTwo: 0, erasures: 0, invitations: 0, expired: 0, mailRefused: 0, mailWaiting: 0 }
  const before = await morning(scope, origin)
  expect(before.waiting).toEqual({ ...none, ending: 1 })
  expect(before.house).toMatchObject({ backup: { result: 'unknown' }, origin: { result: 'ok', kind: 'https' }, clock: { result: 'ok' } })
  await askRecovery(scope, { person: member.person, reason: 'Called back' }, origin)
  await askErasure(await member.scope(), member.person)
  const person = { name: 'New', email: 'new@example.org', language: 'en' as const, party: 'IS', role: 'expert' as const }
  const term = { authority: 'Office', validFrom: '2026-11-21', validUntil: '2028-11-20', languages: [], functions: [] }
  await invite(scope, { ...person, ...term }, origin)
  expect((await morning(scope, 'http://liaison.example')).waiting).toEqual({
    ...none,
    deedsOfTwo: 1,
    erasures: 1,
    invitations: 1,
    mailWaiting: 2,
    ending: 1,
  })
  expect((await morning(scope, 'http://liaison.example')).house.origin).toEqual({ result: 'warn', kind: 'openHttp' })
  await expect(morning(await member.scope(), origin)).rejects.toMatchObject({ kind: 'forbidden' })
})
