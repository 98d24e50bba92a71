import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { home } from '#platform/home.ts'
import { unzip, wordOutline } from '../../../tests/unzip.ts'
import { docxOf } from './docx.browser.ts'
import { letterOf } from './letter.ts'
import type { Letter } from './letter-model.ts'
import type { Answers } from './model.ts'
import { plainTextOf } from './plain-text.ts'
import { printHtmlOf } from './print-html.ts'
import { readSavedLetter } from './saved-letter.ts'
import { wordingsFor } from './templates.ts'
import { hasHidden, visible } from './visible.ts'

const story = (name: string) => {
  const { saved } = JSON.parse(readFileSync(join(home, 'tests/golden/letters', `${name}.json`), 'utf8'))
  const read = readSavedLetter(new TextEncoder().encode(JSON.stringify(saved)))
  if ('faults' in read) throw new Error(name)
  return read
}
const { answers, context } = story('11-three-measures-in-one-letter')
const withFacts = (facts: string): Answers => ({
  ...answers,
  writtenIn: 'en',
  entries: { ...answers.entries, case: [{ ...answers.entries.case?.[0], facts: { text: facts } }] },
})
const letter = async (facts: string, language = 'en'): Promise<Letter> => letterOf(withFacts(facts), context, await wordingsFor(language))
const partsOf = async (one: Letter, tracked?: { author: string; at: string }) => unzip(await docxOf(one, tracked))
const document = async (one: Letter) => (await partsOf(one)).get('word/document.xml')?.toString('utf8') ?? ''

const hostile: [string, string][] = [
  ['overrides of direction', 'safe \u202Eexe.fdp\u202C text'],
  ['isolates left open', 'safe \u2067\u2068 text'],
  ['controls', 'safe \u0000\u0001\u0008\u001b[31m text'],
  ['broken Unicode', 'safe \ud800 text'],
  ['letters without width, tags and fillers', 'sa\u200bfe \u{e0041}\ufeff text'],
  ['the end of a section of XML', ']]> </w:t></w:r> <w:fldSimple w:instr="DDEAUTO"/>'],
  ['a script', '<script>alert(1)</script><a href="javascript:x">'],
  ['a template', '{case.facts} {count, plural, other {#}} {{x}}'],
]

describe('a Word file', () => {
  test.each(hostile)('with %s stays one well-formed text', async (_, facts) => {
    const one = await letter(facts)
    const xml = await document(one)
    expect(hasHidden(xml.replaceAll('\n', ''))).toBe(false)
    const body = wordOutline(await docxOf(one))
    expect(body.replaceAll('\u00a0', ' ')).toContain(visible(facts).trim().slice(0, 4))
    expect(xml).not.toMatch(/<w:fldSimple|<w:instrText[^>]*>(?!\s*(PAGE|NUMPAGES))/)
    expect(printHtmlOf(one)).not.toMatch(/<script|<a |javascript:x"/)
    expect(plainTextOf(one)).not.toMatch(/[\u202a-\u202e]/)
  })

  test('never holds a character that hides, whatever was typed', async () => {
    const wordings = await wordingsFor('en')
    const short = (facts: string): Letter =>
      letterOf({ kind: 'request', writtenIn: 'en', entries: { case: [{ facts: { text: facts } }] } }, context, wordings)
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (facts) => {
        const text = plainTextOf(short(`x${facts}`)).replace(/[\u2068\u2069]/g, '')
        return !hasHidden(text)
      }),
    )
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (facts) => {
        expect(hasHidden((await document(short(`x${facts}`))).replaceAll('\n', ''))).toBe(false)
      }),
      { numRuns: 5 },
    )
  }, 60_000)

  test('has no macro, no link to elsewhere, no picture', async () => {
    const parts = await partsOf(await letter('http://evil.example/ =HYPERLINK("x")'))
    const names = [...parts.keys()]
    expect(names.filter((name) => /vbaProject|embeddings|media|activeX|\.bin$/.test(name))).toEqual([])
    for (const name of names.filter((one) => one.endsWith('.rels')))
      expect(parts.get(name)?.toString()).not.toContain('TargetMode="External"')
  })

  test('says its title and language, repeats the heads of its tables, counts its pages', async () => {
    const one = await letter('Facts.', 'it')
    const parts = await partsOf(one)
    expect(parts.get('docProps/core.xml')?.toString()).toContain('<dc:title>Domanda di assistenza giudiziaria</dc:title>')
    expect(parts.get('word/styles.xml')?.toString()).toMatch(/<w:docDefaults>[\s\S]*<w:lang w:val="it-IT"/)
    const xml = parts.get('word/document.xml')?.toString() ?? ''
    expect(xml.match(/<w:tblHeader/g)?.length).toBe(xml.match(/<w:tbl>/g)?.length)
    expect(
      [...parts]
        .filter(([name]) => name.includes('footer'))
        .map(([, part]) => part.toString())
        .join(),
    ).toMatch(/PAGE[\s\S]*NUMPAGES/)
  })

  test('marks free text as inserted when asked, and only that', async () => {
    const xml =
      (await partsOf(await letter('Facts.'), { author: 'Example desk', at: '2026-11-20T10:00:00Z' }))
        .get('word/document.xml')
        ?.toString() ?? ''
    const inserted = [...xml.matchAll(/<w:ins [^>]*w:author="Example desk"[^>]*>([\s\S]*?)<\/w:ins>/g)].map(([, run]) => run).join()
    expect(inserted).toContain('Facts.')
    expect(inserted).not.toContain('Assistance requested')
    expect(await document(await letter('Facts.'))).not.toContain('<w:ins ')
  })

  test('of two hundred pages is written whole', async () => {
    const page = `${'A sentence of about eighty letters, which says what was seen, when and by whom. '.repeat(35)}\n`
    const xml = await document(await letter(page.repeat(200)))
    expect(xml.match(/which says what was seen/g)?.length).toBe(7000)
  })
})

describe('a draft', () => {
  test('says so on every page and first of all', async () => {
    const one = letterOf({ kind: 'request', writtenIn: 'en', entries: {} }, context, await wordingsFor('en'))
    expect(one.draft).toContain('Draft')
    expect(
      [...(await partsOf(one))]
        .filter(([name]) => name.includes('header'))
        .map(([, part]) => part.toString())
        .join(),
    ).toContain('Draft')
    expect((await letter('Facts.')).draft).toBeNull()
  })
})

describe('for the translator', () => {
  test('original and translation stand side by side, also where there is none yet', async () => {
    const one = letterOf(answers, context, await wordingsFor('it'), 'translator')
    const twins = one.blocks
      .filter((block) => block.kind === 'table')
      .filter(({ head }) => head[0]?.runs.some(({ text }) => text.startsWith('Originale')))
    expect(twins.length).toBeGreaterThan(5)
    const facts = twins.find(({ caption }) => caption.runs[0]?.text === 'Fatti')
    expect(facts?.rows[0]?.head.runs[0]).toMatchObject({ lang: 'en', origin: 'free' })
    expect(facts?.rows[0]?.cells[0]?.runs[0]).toMatchObject({ lang: 'it', origin: 'free' })
    const bare = letterOf(withFacts('Only in English.'), context, await wordingsFor('it'), 'translator')
    const empty = bare.blocks.find((block) => block.kind === 'table' && block.caption.runs[0]?.text === 'Fatti')
    expect(empty?.kind === 'table' && empty.rows[0]?.cells[0]?.runs[0]?.text).toBe('')
  })
})

describe('a letter nobody reviewed', () => {
  test('has English beside every fixed passage that differs, one that we wrote has none', async () => {
    const italian = await letter('Facts.', 'it')
    expect(italian.unreviewed).toBe(true)
    const bare = italian.blocks.filter((block) => block.kind === 'heading' && block.passage.beside === null)
    expect(bare).toEqual([])
    expect(plainTextOf(italian)).toContain('The English beside them prevails.')
    const french = await letter('Facts.', 'fr')
    expect(french.blocks.filter((block) => 'passage' in block && block.passage.beside)).toEqual([])
  })
})

describe('a letter in Arabic', () => {
  const { answers: said, context: around } = story('23-a-letter-written-from-the-right')

  test('runs from the right; names, numbers and English keep their own direction', async () => {
    const one = letterOf(said, around, await wordingsFor('ar'))
    expect(one.dir).toBe('rtl')
    const outline = wordOutline(await docxOf(one))
    expect(outline).toMatch(/^Heading1 rtl: \{ar-SA rtl\} طلب مساعدة قانونية متبادلة$/m)
    expect(outline).toMatch(/^Beside: \{en-GB\} Request for mutual legal assistance$/m)
    expect(outline).toMatch(/\{en-GB\} Public Prosecutor’s Office of Exampleville/)
    expect(await document(one)).toContain('<w:bidiVisual/>')
    expect(plainTextOf(one)).toContain('تطلب \u2068Public Prosecutor’s Office of Exampleville\u2069 (إيطاليا)')
    expect(printHtmlOf(one)).toContain('<bdi dir="ltr">Public Prosecutor’s Office of Exampleville</bdi>')
  })

  test('says where a text is not translated, in whose language it stands', async () => {
    const text = plainTextOf(letterOf(said, around, await wordingsFor('ar')))
    expect(text).toContain('[النص التالي بلغة أخرى: الإنجليزية.]')
    expect(text).toContain('\u2068The vessel is said to have left a port of the requested state.\u2069')
  })
})
