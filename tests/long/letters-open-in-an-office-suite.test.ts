import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { docxOf } from '#domains/assistance/docx.browser.ts'
import { letterOf } from '#domains/assistance/letter.ts'
import { readSavedLetter } from '#domains/assistance/saved-letter.ts'
import { wordingsFor } from '#domains/assistance/templates.ts'
import { home } from '#platform/home.ts'
import { office } from './lacks.ts'

const run = promisify(execFile)
const stories = join(home, 'tests/golden/letters')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'letters-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** LibreOffice with a profile of its own, so that one that is open does not answer instead. */
const convert = (names: string[], to: string) =>
  run(office ?? '', [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    to,
    '--outdir',
    folder,
    ...names.map((name) => join(folder, name)),
  ])

describe('every letter of the stories', () => {
  test.skipIf(!office)('opens in LibreOffice, keeps its words and becomes a PDF', async () => {
    const words = new Map<string, string>()
    for (const file of (await readdir(stories)).filter((name) => name.endsWith('.json'))) {
      const { saved, languages } = JSON.parse(await readFile(join(stories, file), 'utf8')) as { saved: object; languages: string[] }
      const read = readSavedLetter(new TextEncoder().encode(JSON.stringify(saved)))
      if ('faults' in read) throw new Error(file)
      const letter = letterOf(read.answers, read.context, await wordingsFor(languages[1] ?? 'en'))
      const name = file.replace('.json', '')
      await writeFile(join(folder, `${name}.docx`), await docxOf(letter))
      words.set(name, letter.title)
    }
    const names = [...words.keys()].map((name) => `${name}.docx`)
    await convert(names, 'txt:Text (encoded):UTF8')
    await convert(names, 'pdf')
    for (const [name, title] of words) {
      expect(
        (await readFile(join(folder, `${name}.txt`), 'utf8'))
          .replace('\ufeff', '')
          .split('\n')
          .map((line) => line.trim()),
      ).toContain(title)
      expect((await readFile(join(folder, `${name}.pdf`))).subarray(0, 5).toString()).toBe('%PDF-')
    }
  })
})
