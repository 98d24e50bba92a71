import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const routes = join(import.meta.dirname, '../../src/routes')

// src/hooks.ts sends no page data to browsers, which is right while no page runs a script. A page that does must
// first take `transport.unsent` out of there.
test('no page turns scripts on while page data is not sent', () => {
  const scripted = readdirSync(routes, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\+(page|layout)(\.server)?\.ts$/.test(path))
    .filter((path) => /export const csr\s*=\s*true/.test(readFileSync(join(routes, path), 'utf8')))
  expect(scripted).toEqual([])
})
