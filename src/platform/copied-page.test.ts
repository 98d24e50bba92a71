import { expect, test } from 'vitest'
import { addressesIn, copiedPage, relativeTo } from './copied-page.ts'

const files: Record<string, string> = {
  '/en': 'en/index.html',
  '/en/countries/it': 'en/countries/it/index.html',
  '/data/facts.csv': 'data/facts.csv',
  '/_app/a.css': '_app/a.css',
}
const copy = { origin: 'https://liaison.example', fileOf: (address: string) => files[address] }
const copied = (html: string) => copiedPage(html, '/en/countries/it', copy)

test('from file to file', () => {
  expect(relativeTo('en/countries/it/index.html', 'en/index.html')).toBe('../../index.html')
  expect(relativeTo('en/index.html', 'en/countries/it/index.html')).toBe('countries/it/index.html')
  expect(relativeTo('index.html', 'en/index.html')).toBe('en/index.html')
})

test('links lead inside the copy, with their fragment', () => {
  expect(copied('<a href="/en#find">')).toBe('<a href="../../index.html#find">')
  expect(copied('<link rel="stylesheet" href="../../_app/a.css"/>')).toBe('<link rel="stylesheet" href="../../../_app/a.css"/>')
  expect(copied('<use href="#axis">')).toBe('<use href="#axis">')
  expect(copied('<a href="https://elsewhere.example/">')).toBe('<a href="https://elsewhere.example/">')
})

test('what the copy cannot answer leads to the living site', () => {
  expect(copied('<a href="/en/countries/it?at=2020-01-01&amp;q=x">')).toBe(
    '<a href="https://liaison.example/en/countries/it?at=2020-01-01&amp;q=x">',
  )
  expect(copied('<a href="?at=2020-01-01">')).toBe('<a href="https://liaison.example/en/countries/it?at=2020-01-01">')
  expect(copied('<form class="fields">')).toBe('<form action="https://liaison.example/en/countries/it" class="fields">')
  expect(copied('<form action="/en/countries">')).toBe('<form action="https://liaison.example/en/countries">')
  expect(copied('<link rel="canonical" href="/en"/>')).toBe('<link rel="canonical" href="https://liaison.example/en"/>')
})

test('only addresses of the site without a query are followed', () => {
  const html = '<a href="/en#x"><a href="?at=1"><a href="#y"><a href="https://elsewhere.example/"><form action="/z"><img src="/i.svg">'
  expect(addressesIn(html, '/fr', 'https://liaison.example')).toEqual(['/en', '/i.svg'])
})
