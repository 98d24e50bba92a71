import { describe, expect, test } from 'vitest'
import { bytesSent, inBothLanguages, origin, tagsOf, visit } from '../visit.ts'

const profileBytesMax = 100 * 1024

/** Everything a browser without scripts may ask for with a page: styles, the fonts they name, pictures. */
async function partsOf(page: string): Promise<string[]> {
  const whole = new URL(page, origin())
  const tags = tagsOf((await visit(page)).text)
  const named = tags.flatMap(({ name, attributes }) => {
    if (name === 'link' && /stylesheet|icon|preload/.test(attributes.rel ?? '')) return [attributes.href ?? '']
    return name === 'img' || name === 'script' ? [attributes.src ?? ''].filter((src) => src !== '') : []
  })
  const files = named.map((address) => new URL(address, whole).href)
  const sheets = await Promise.all(
    files.filter((file) => file.endsWith('.css')).map(async (file) => ({ file, text: (await visit(file)).text })),
  )
  const fonts = sheets.flatMap(({ file, text }) =>
    [...text.matchAll(/url\(["']?([^"')]+\.woff2)/g)].map(([, font]) => new URL(font ?? '', file).href),
  )
  return [...new Set([...files, ...fonts])]
}

describe('a profile weighs at most 100 KB, everything told', () => {
  test.each(inBothLanguages(['/countries/it', '/countries/be', '/countries/fr', '/countries/gb']))('%s', async (page) => {
    const parts = [page, ...(await partsOf(page))]
    const weights = await Promise.all(parts.map(async (part) => ({ part: part.replace(origin(), ''), ...(await bytesSent(part)) })))
    expect(weights.filter(({ status }) => status !== 200)).toEqual([])
    const told = weights.map(({ part, bytes, encoding }) => `${bytes} ${encoding ?? 'plain'} ${part}`).join('\n')
    expect(
      weights.reduce((sum, { bytes }) => sum + bytes, 0),
      told,
    ).toBeLessThanOrEqual(profileBytesMax)
    expect(weights[0]?.encoding, 'the page itself is compressed').toMatch(/^(br|gzip)$/)
  })
})
