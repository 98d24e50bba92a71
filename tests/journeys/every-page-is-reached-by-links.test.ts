import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { home } from '#platform/home.ts'
import { isMembersZone } from '#platform/plain-address.ts'
import { isLanguage } from '#vocabulary/language.ts'
import { crawl, type Link, type Page } from '../crawl.ts'
import { folderNames } from '../walls/house.ts'

const languageOf = (address: string) => {
  const [, language] = address.split('/')
  return isLanguage(language) ? language : undefined
}

// Two links leave a page's language on purpose and say so: the switch, and the head's alternates.
const saysLanguage = ({ tag }: Link) => tag.attributes.hreflang !== undefined

describe.each(['en', 'fr'])('from the home page in %s', (language) => {
  let pages: Map<string, Page>
  let links: Link[]
  beforeAll(async () => {
    pages = await crawl(`/${language}`)
    links = [...pages.values()].flatMap((page) => page.links)
  })
  const where = ({ from, to, fragment }: Link) => `${from} → ${to}${fragment === '' ? '' : `#${fragment}`}`

  test('every internal link leads to something', () => {
    expect(links.filter(({ to }) => pages.get(to)?.status !== 200).map(where)).toEqual([])
  })

  test('every fragment is there', () => {
    expect(links.filter(({ to, fragment }) => fragment !== '' && !pages.get(to)?.ids.has(fragment)).map(where)).toEqual([])
  })

  test('no link leaves the language without saying so', () => {
    const left = links.filter((link) => {
      const [from, to] = [languageOf(link.from), languageOf(link.to)]
      return from !== undefined && to !== undefined && from !== to && !saysLanguage(link)
    })
    expect(left.map(where)).toEqual([])
  })

  test('the two languages of a page name each other', () => {
    const alone = [...pages].filter(([address, page]) => {
      if (languageOf(address) === undefined || page.html === '') return false
      const { en, fr } = page.alternates
      if (page.alternates[languageOf(address) ?? ''] !== address || !en || !fr) return true
      return [en, fr].some((other) => pages.get(other)?.alternates[languageOf(address) ?? ''] !== address)
    })
    expect(alone.map(([address]) => address)).toEqual([])
  })

  test('every public page is among them', () => {
    const expected = folderNames('src/routes').filter((name) => existsSync(join(home, 'src/routes', name, '+page.svelte')))
    const open = expected.filter((name) => !isMembersZone(`/${name}`))
    expect(open.filter((name) => !pages.has(`/${language}/${name}`))).toEqual([])
    const states = [...pages.keys()].filter((address) => new RegExp(`^/${language}/countries/[a-z]{2}$`).test(address))
    expect(states).toHaveLength(46)
    expect([...pages.keys()].filter((address) => address.startsWith(`/${language}/areas/`)).length).toBeGreaterThan(3)
  })

  test('each page has a title of its own and says its language', () => {
    const own = [...pages].filter(([address, page]) => languageOf(address) !== undefined && page.html !== '' && !address.includes('?'))
    const titles = own.map(([, { html }]) => /<title>([^<]+)<\/title>/.exec(html)?.[1])
    expect(titles.filter((title) => title === undefined)).toEqual([])
    const seen = own.map(([address], index) => `${languageOf(address)} ${titles[index]}`)
    expect(seen.filter((title, index) => seen.indexOf(title) !== index)).toEqual([])
    expect(own.filter(([address, { html }]) => !html.includes(`<html lang="${languageOf(address)}"`)).map(([address]) => address)).toEqual(
      [],
    )
  })
})
