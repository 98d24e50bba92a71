import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import type { Db } from '#platform/database.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { formHours } from './model.ts'
import { mayReport } from './policy.ts'
import { keyOfDay } from './sending-queries.server.ts'

/** A form as it comes back: when it was opened, and its own number. */
export type Opened = { at: Date; number: string }

const refused = () => new Refusal('forbidden', { en: 'You may not report errors.', fr: 'Vous ne pouvez pas signaler d’erreur.' })

const signed = (key: Buffer, opened: string, number: string) => createHmac('sha256', key).update(`form ${opened} ${number}`).digest()
const keyFor = (db: Db, at: Date) => keyOfDay(db, at.toISOString().slice(0, 10), randomBytes(32))

/** A form of this moment: its day's key says later that it was ours, and when it was opened. Nothing is kept of it. */
export async function openForm(scope: Scope): Promise<string> {
  if (!mayReport(scope)) throw refused()
  const [opened, number] = [scope.now.getTime().toString(36), randomBytes(15).toString('base64url')]
  return `${opened}.${number}.${signed(await keyFor(scope.db, scope.now), opened, number).toString('base64url')}`
}

const hourMs = 3_600_000

/** Undefined for a form that is not ours, or too old. */
export async function readForm(scope: Scope, form: string): Promise<Opened | undefined> {
  if (!mayReport(scope)) throw refused()
  const [, opened = '', number = '', signature = ''] = /^([0-9a-z]{8,9})\.([\w-]{20})\.([\w-]{43})$/.exec(form) ?? []
  const at = new Date(Number.parseInt(opened, 36))
  const age = scope.now.getTime() - at.getTime()
  if (!(age >= 0 && age <= formHours * hourMs)) return undefined
  const given = Buffer.from(signature, 'base64url')
  const right = signed(await keyFor(scope.db, at), opened, number)
  return given.length === right.length && timingSafeEqual(given, right) ? { at, number } : undefined
}

/** What stands for a network address for a day: nobody without the day's key can tell which it was, and the key goes. */
export async function markOf(scope: Scope, address: string): Promise<Buffer> {
  if (!mayReport(scope)) throw refused()
  return createHmac('sha256', await keyFor(scope.db, scope.now))
    .update(`address ${address}`)
    .digest()
    .subarray(0, 16)
}

const letters = '23456789abcdefghjkmnpqrstvwxyz'

// Open: makes a number; it opens nothing by itself.
export const newReference = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')).join('-')
