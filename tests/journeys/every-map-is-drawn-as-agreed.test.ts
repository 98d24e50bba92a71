import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { home } from '#platform/home.ts'
import { memberStates } from '#vocabulary/state.ts'
import { tagsOf, visit } from '../visit.ts'

// Every drawing is compared with the one that was looked at and kept. When it ought to change: run with -u, and look.

const day = '2026-11-20'

/** A part of a page as its reader gets it, without what only the build decides, a line for each element. */
const partOf = (html: string, start: string, end: string) => {
  const from = html.indexOf(start)
  expect(from, `the page has ${start}`).toBeGreaterThan(-1)
  return html
    .slice(from, html.indexOf(end, from) + end.length)
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/ ?svelte-[a-z0-9]+/g, '')
    .replaceAll(' class=""', '')
    .replaceAll(/>\s*</g, '>\n<')
}

const golden = (name: string) => join(home, 'tests/golden', name)

describe('drawings', () => {
  test.each([
    ['en', 'imprisonment_max', day],
    ['fr', 'benefit_entry', day],
    ['en', 'legal_persons', '2020-01-01'],
  ])('the map in %s of %s on %s', async (language, question, at) => {
    const { text } = await visit(`/${language}/countries?question=${question}&view=map&at=${at}`)
    const svg = partOf(text, '<svg class="map', '</svg>').replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
    await expect(`${svg}\n`).toMatchFileSnapshot(golden(`map-${question}-${language}-${at}.svg`))
  })

  test('the ranges of imprisonment', async () => {
    const { text } = await visit(`/en/countries?view=chart&at=${day}`)
    await expect(`${partOf(text, '<table', '</table>')}\n`).toMatchFileSnapshot(golden(`ranges-en-${day}.html`))
  })

  test('the bars of answers', async () => {
    const { text } = await visit(`/fr/countries?question=benefit_entry&view=chart&at=${day}`)
    await expect(`${partOf(text, '<ul class="bars', '</ul>')}\n`).toMatchFileSnapshot(golden(`bars-benefit_entry-fr-${day}.html`))
  })
})

describe('the map', () => {
  test.each(['en', 'fr'] as const)('in %s names each member state with its answer, and says it again in words', async (language) => {
    const { text } = await visit(`/${language}/countries?question=benefit_entry&view=map`)
    const [map = '', words = ''] = [partOf(text, '<svg class="map', '</svg>'), partOf(text, '<table', '</table>')]
    const links = tagsOf(map).filter(({ name }) => name === 'a')
    expect(new Set(links.map(({ attributes }) => attributes.href)).size).toBe(46)
    for (const { label } of Object.values(memberStates.concepts)) {
      expect(
        links.filter(({ attributes }) => attributes['aria-label']?.startsWith(`${label[language]}${language === 'fr' ? '\u00a0' : ''}: `)),
      ).toHaveLength(1)
      expect(words).toContain(`>${label[language]}<`)
    }
  })

  test.each(['en', 'fr'])('in %s carries the note on Kosovo and says that it judges no status', async (language) => {
    const { text } = await visit(`/${language}/countries?view=map`)
    expect(text).toMatch(/1244/)
    expect(text).toMatch(language === 'en' ? /carry no judgment on the status/ : /ne préjugent du statut/)
  })

  test('a day nobody read is drawn as such, never as an answer', async () => {
    const { text } = await visit('/en/countries?question=benefit_entry&view=map&at=1950-01-01')
    const tones = tagsOf(partOf(text, '<svg class="map', '</svg>')).flatMap(({ name, attributes }) =>
      name === 'a' ? [attributes.class?.split(' ')[0]] : [],
    )
    expect(tones).toHaveLength(46)
    expect(tones.filter((tone) => tone?.startsWith('tone-step'))).toEqual([])
  })

  test('an answer asked for leaves the others as outlines', async () => {
    const { text } = await visit('/en/countries?question=benefit_entry&view=map&answer=required')
    const tones = tagsOf(partOf(text, '<svg class="map', '</svg>')).flatMap(({ name, attributes }) =>
      name === 'a' ? [attributes.class?.split(' ')[0]] : [],
    )
    expect(new Set(tones)).toEqual(new Set(['tone-step-5', 'tone-apart']))
  })
})
