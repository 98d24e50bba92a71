import type pg from 'pg'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { connectAsOwner, signedIn } from '../signed-in.ts'

let client: pg.Client
beforeAll(async () => {
  client = await connectAsOwner(inject('siteData'))
})
afterAll(() => client.end())

test('a mandate that ends in a few days is announced to its holder, by the running program itself', { timeout: 90_000 }, async () => {
  const until = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
  const { person } = await signedIn(client, 'prosecutor', { until })
  const messages = async () =>
    (await client.query(`select kind from mail.message where recipient = $1`, [`${person}@example.org`])).rows.map(({ kind }) => kind)
  // The program looks every minute.
  await vi.waitFor(async () => expect(await messages()).toEqual(['reminder']), { timeout: 75_000, interval: 1_000 })
})
