import { expect, test } from 'vitest'
import { visit } from '../visit.ts'

const told = { en: ['is not', 'in the way'], fr: ['n’est pas', 'à corriger'] }

test.each(['en', 'fr'] as const)('the matrix of measures names what it cannot read and keeps the rest (%s)', async (language) => {
  const { status, text } = await visit(`/${language}/measures?states=XX,IT,ZZ&category=nonsense&q=video&at=nonsense`)
  expect(status).toBe(200)
  for (const wrong of ['XX', 'ZZ', 'nonsense']) expect(text).toMatch(new RegExp(`[“«"]\\s?${wrong}`))
  for (const word of told[language]) expect(text).toContain(word)
  expect(text).toMatch(/role="alert"/)
  expect(text).toMatch(/value="IT" (checked|selected)/)
  expect(text).toMatch(/name="q"[^>]*value="video"/)
  expect(text).not.toMatch(/<table/)
})

test.each(['en', 'fr'] as const)('so does the comparison, and shows no other day for the one it cannot read (%s)', async (language) => {
  const { status, text } = await visit(`/${language}/compare?states=IT,XX&known=nonsense&by=nonsense&cell=nonsense&differ=1`)
  expect(status).toBe(200)
  for (const word of told[language]) expect(text).toContain(word)
  expect(text).toMatch(/value="IT" (checked|selected)/)
  expect(text).toMatch(/name="differ"[^>]*checked/)
  expect(text).not.toMatch(/<table/)
})

test('programs are refused as before', async () => {
  expect((await visit('/api/v1/compare?states=XX')).status).toBe(400)
  expect((await visit('/api/v1/compare?known=nonsense')).status).toBe(400)
})
