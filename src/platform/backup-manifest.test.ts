import { expect, test } from 'vitest'
import { type Manifest, manifestText, readManifest } from './backup-manifest.ts'

const digest = 'a'.repeat(64)
const manifest: Manifest = {
  format: 1,
  program: '0.1.0',
  postgres: '18.4',
  writtenAt: '2026-11-21T12:00:00.000Z',
  migrations: [{ name: '0001-first', sha256: digest }],
  tables: [{ schema: 'facts', table: 'fact', columns: ['id'], rows: 3, file: 'tables/facts.fact.copy.gz', sha256: digest }],
  sequences: [{ schema: 'facts', sequence: 'fact_id_seq', lastValue: '9007199254740993' }],
  files: [{ path: 'deep/one.bin', bytes: 4, sha256: digest }],
}

test('what was written is read again', () => {
  expect(readManifest(manifestText(manifest))).toEqual(manifest)
})

test('a letter changed anywhere, or the end missing, makes it no manifest', () => {
  const text = manifestText(manifest)
  for (let index = 0; index < text.length; index += 7) {
    const other = text[index] === 'x' ? 'y' : 'x'
    const changed = text.slice(0, index) + other + text.slice(index + 1)
    if (/\s/.test(text[index] ?? '')) continue
    expect(readManifest(changed), `changed at ${index}`).toBeUndefined()
  }
  expect(readManifest(text.slice(0, -10))).toBeUndefined()
  expect(readManifest('')).toBeUndefined()
})

test.each(['../outside', '/etc/passwd', 'a//b', 'a/../../b', ''])('a path out of the backup is refused: %s', (path) => {
  expect(readManifest(manifestText({ ...manifest, files: [{ path, bytes: 0, sha256: digest }] }))).toBeUndefined()
})
