import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { docxOf } from '#domains/assistance/docx.browser.ts'
import { letterOf } from '#domains/assistance/letter.ts'
import { readSavedLetter } from '#domains/assistance/saved-letter.ts'
import { wordingsFor } from '#domains/assistance/templates.ts'
import { home } from '#platform/home.ts'

// A letter in two languages, from answers to two Word files: ten pages in English, fifteen in Italian with English beside,
// as LibreOffice lays them out. Node's figure; letter-in-chromium.ts has a browser's.

export type LetterTimes = { bestMs: number; medianMs: number; bytes: number }

export const letterLimitMs = 1500
const rounds = 12
/** Makes the facts of a letter with three measures long: some three pages of the ten. */
const long = 'On that day the van was seen leaving the yard with twelve persons; the driver was paid before the border. '.repeat(84)
/** Those of the two files: the language it is sent in, and its author's. */
export const letterLanguages = ['it', 'en'] as const

/** The letter as a reader has saved it. */
export function longLetter(): string {
  const { saved } = JSON.parse(readFileSync(join(home, 'tests/golden/letters/11-three-measures-in-one-letter.json'), 'utf8'))
  saved.answers.entries.case[0].facts = { text: long, translations: { it: long } }
  return JSON.stringify(saved)
}

export async function timeLetters(): Promise<LetterTimes> {
  const read = readSavedLetter(new TextEncoder().encode(longLetter()))
  if ('faults' in read) throw new Error('the letter of the bench cannot be read')
  const { answers, context } = read
  const wordings = await Promise.all(letterLanguages.map((language) => wordingsFor(language)))
  const times: number[] = []
  let bytes = 0
  for (let round = 0; round < rounds; round += 1) {
    const since = performance.now()
    const files = await Promise.all(wordings.map((one) => docxOf(letterOf(answers, context, one))))
    times.push(performance.now() - since)
    bytes = files.reduce((sum, one) => sum + one.byteLength, 0)
  }
  const sorted = times.toSorted((a, b) => a - b)
  return { bestMs: sorted[0] ?? 0, medianMs: sorted[Math.floor(rounds / 2)] ?? 0, bytes }
}

export const letterLines = ({ bestMs, medianMs, bytes }: LetterTimes): string[] => {
  const told = medianMs < letterLimitMs ? 'ok' : 'miss'
  const times = `${Math.round(medianMs)} ms median, ${Math.round(bestMs)} ms best`
  return [`letter of ten pages as two Word files (Node): ${times}, ${Math.round(bytes / 1024)} KiB; limit ${letterLimitMs} ms: ${told}`]
}
