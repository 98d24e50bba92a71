import fc from 'fast-check'
import { expect, test } from 'vitest'
import { preferredLanguage } from './preferred-language.ts'

test.each([
  [null, 'en'],
  ['fr', 'fr'],
  ['fr-CA,fr;q=0.9,en;q=0.8', 'fr'],
  ['en;q=0.5, fr;q=0.6', 'fr'],
  ['de, it;q=0.9', 'en'],
  ['fr;q=0, en', 'en'],
  ['fr;q=0', 'en'],
])('who asks for %s reads %s', (header, expected) => expect(preferredLanguage(header)).toBe(expected))

test('any header at all gets one of our two languages', () => {
  fc.assert(fc.property(fc.string(), (header) => ['en', 'fr'].includes(preferredLanguage(header))))
})
