import { armor, Decrypter } from 'age-encryption'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Context } from './context.ts'
import type { Answers } from './model.ts'
import { readSavedLetter, saveLetter } from './saved-letter.ts'
import { openLetter, sealLetter } from './sealed-letter.browser.ts'

const context: Context = {
  on: '2026-11-20',
  from: 'AT',
  to: ['RS'],
  bases: [],
  union: ['AT'],
  dataProtection: {},
  languages: {},
  facts: [],
}
const answers: Answers = {
  kind: 'request',
  writtenIn: 'en',
  entries: { case: [{ facts: { text: 'Twelve persons.', translations: { fr: 'Douze personnes.' } } }], people: [{ minors: 'unknown' }] },
}
const bytes = (text: string) => new TextEncoder().encode(text)
const saved = saveLetter(answers, context)

const changed = (path: (string | number)[], value: unknown) => {
  const file: object = JSON.parse(saved)
  const last = path.at(-1) ?? ''
  const place = path.slice(0, -1).reduce<object>((inside, step) => Reflect.get(inside, step) as object, file)
  Reflect.set(place, last, value)
  return readSavedLetter(bytes(JSON.stringify(file, null, 1)))
}

describe('a saved letter', () => {
  test('comes back as it was', () => {
    expect(readSavedLetter(bytes(saved))).toMatchObject({ answers, context })
  })

  const refused: [string, (string | number)[], unknown, string][] = [
    ['another format', ['format'], 'docx', 'not a letter of Liaison'],
    ['a later version', ['version'], 2, 'a version this program does not know'],
    ['a field that is not asked', ['answers', 'entries', 'case', 0, 'nonsense'], 'x', 'Unrecognized key: "nonsense"'],
    ['a choice that is none', ['answers', 'entries', 'people', 0, 'benefit'], 'lots', 'Invalid option'],
    ['a day that is none', ['context', 'on'], '2026-02-30', 'Invalid ISO date'],
    ['two entries of a single group', ['answers', 'entries', 'case', 1], {}, 'Too big'],
  ]
  test.each(refused)('%s is refused with its line and reason', (_, path, value, reason) => {
    const read = changed(path, value)
    expect(read).toHaveProperty('faults')
    const [first] = 'faults' in read ? read.faults : []
    expect(first?.reason.en).toContain(reason)
    expect(first?.line).toBeGreaterThan(1)
    expect(first?.reason.fr).not.toBe('')
  })

  test.each([
    ['no JSON', 'hello'],
    ['half a file', saved.slice(0, 200)],
    ['a key twice', '{"format":"liaison-letter","format":"x"}'],
    ['nothing', ''],
    ['too deep', '['.repeat(5000)],
  ])('%s is refused, not thrown', (_, text) => {
    expect(readSavedLetter(bytes(text))).toHaveProperty('faults')
  })

  test('no bytes make it throw', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (any) => 'faults' in readSavedLetter(any)))
    fc.assert(fc.property(fc.json(), (any) => 'faults' in readSavedLetter(bytes(any))))
  })
})

describe('a sealed letter', () => {
  const passphrase = 'river lantern copper moss'
  // What takes seconds is tried once, below; the rest is the same at any work factor.
  const quick = 10

  test('opens with its passphrase and with no other, and holds none of its words', async () => {
    const sealed = await sealLetter(saved, passphrase, quick)
    expect(sealed).not.toContain('Twelve')
    expect(await openLetter(sealed, 'river lantern copper moth')).toBe('not_opened')
    const opened = await openLetter(sealed, passphrase)
    expect(new TextDecoder().decode(opened as Uint8Array)).toBe(saved)
  })

  test('is an age file with one scrypt stanza, which any age program opens', async () => {
    const sealed = await sealLetter(saved, passphrase)
    expect(sealed).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n[\s\S]+\n-----END AGE ENCRYPTED FILE-----\n?$/)
    const file = armor.decode(sealed)
    const head = new TextDecoder('latin1').decode(file.subarray(0, 400)).split('\n')
    expect(head[0]).toBe('age-encryption.org/v1')
    expect(head[1]).toMatch(/^-> scrypt [A-Za-z0-9+/]{22} 18$/)
    expect(head[3]).toMatch(/^--- /)
    const decrypter = new Decrypter()
    decrypter.addPassphrase(passphrase)
    expect(await decrypter.decrypt(file, 'text')).toBe(saved)
  }, 180_000)

  test('a file that was changed does not open, and what is no such file says so', async () => {
    const sealed = await sealLetter(saved, passphrase, quick)
    const file = armor.decode(sealed)
    const last = file.length - 1
    file[last] = (file[last] ?? 0) ^ 1
    expect(await openLetter(armor.encode(file), passphrase)).toBe('not_opened')
    expect(await openLetter('Dear colleague', passphrase)).toBe('not_age')
  })

  test('a short passphrase is refused', async () => {
    await expect(sealLetter(saved, 'secret')).rejects.toThrow('too short')
  })
})
