import { Document, ExternalHyperlink, Packer, Paragraph, TextRun } from 'docx'
import { describe, expect, test } from 'vitest'
import { filesIn, packageOf, stillPackage } from './still-package.server.ts'

const packed = () =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph({
              children: ['first', 'second'].map(
                (name) => new ExternalHyperlink({ link: `https://example.org/${name}`, children: [new TextRun(name)] }),
              ),
            }),
          ],
        },
      ],
    }),
  )

const textOf = (zip: Buffer, name: string) =>
  filesIn(zip)
    .find((file) => file.name === name)
    ?.bytes.toString('utf8') ?? ''

describe('a Word file that repeats', () => {
  test('the same content makes the same bytes; as it was packed, it did not', async () => {
    const [first, second] = await Promise.all([packed(), packed()])
    expect(first.equals(second)).toBe(false)
    expect(stillPackage(first, '2026-11-21').equals(stillPackage(second, '2026-11-21'))).toBe(true)
  })

  test('its links still lead where they led', async () => {
    const still = stillPackage(await packed(), '2026-11-21')
    const targets = Object.fromEntries(
      [...textOf(still, 'word/_rels/document.xml.rels').matchAll(/Id="([^"]+)"[^>]*Target="(https:[^"]+)"/g)].map(([, id, target]) => [
        id,
        target,
      ]),
    )
    const used = [...textOf(still, 'word/document.xml').matchAll(/<w:hyperlink[^>]*r:id="([^"]+)"/g)].map(([, id]) => targets[id ?? ''])
    expect(used).toEqual(['https://example.org/first', 'https://example.org/second'])
  })

  test('it is dated as it was told to be', async () => {
    const core = textOf(stillPackage(await packed(), '2026-11-21'), 'docProps/core.xml')
    expect(core.match(/2026-11-21T00:00:00Z/g)).toHaveLength(2)
  })
})

describe('a package', () => {
  test('gives back what was put in', () => {
    const files = [
      { name: 'a.txt', bytes: Buffer.from('') },
      { name: 'deep/é.bin', bytes: Buffer.from([0, 1, 2, 255, ...Array.from({ length: 5000 }, (_, n) => n % 7)]) },
    ]
    expect(filesIn(packageOf(files))).toEqual(files)
  })

  test('what is none is refused', () => {
    expect(() => filesIn(Buffer.from('nothing packed'))).toThrow('not a ZIP')
  })
})
