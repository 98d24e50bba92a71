import { expect, test } from 'vitest'
import { isPlain, mayBeFramed } from './plain-address.ts'

test('files have no language, pages have one', () => {
  const plain = [
    '/api/v1/states',
    '/data/facts.csv',
    '/data/facts.csv-metadata.json',
    '/data/vocabularies.ttl',
    '/data/releases/2026-11/states/IT.json',
  ]
  expect([...plain, '/sitemap.xml', '/robots.txt', '/embed/states', '/embed/map'].filter((path) => !isPlain(path))).toEqual([])
  expect(
    ['/', '/data', '/data/api', '/data/releases', '/data/releases/2026-11', '/feeds/it.json', '/countries/it'].filter(isPlain),
  ).toEqual([])
})

test('only the table and the map made for it may be framed', () => {
  expect(['/embed/states', '/embed/map'].map(mayBeFramed)).toEqual([true, true])
  expect(
    ['/embed/states/', '/embed', '/embed/other', '/embed/map/x', '/en', '/en/embed/states', '/data', '/embed/states/..'].filter(
      mayBeFramed,
    ),
  ).toEqual([])
})
