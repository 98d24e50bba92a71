import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { home } from '#platform/home.ts'
import { wordOutline } from '../../../tests/unzip.ts'
import { check } from './check.ts'
import { docxOf } from './docx.browser.ts'
import { letterOf } from './letter.ts'
import { plainTextOf } from './plain-text.ts'
import { readSavedLetter, type SavedLetter } from './saved-letter.ts'
import { wordingsFor } from './templates.ts'

const folder = join(home, 'tests/golden/letters')
type Story = { story: string; languages: [string, string]; expected: { blocks: string[]; warns: string[] }; saved: object }

const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
const stories = names.map((name) => [name.replace('.json', ''), JSON.parse(readFileSync(join(folder, name), 'utf8')) as Story] as const)

const opened = ({ saved }: Story): SavedLetter => {
  const read = readSavedLetter(new TextEncoder().encode(JSON.stringify(saved)))
  if ('faults' in read) throw new Error(JSON.stringify(read.faults, null, 1))
  return read
}

const rulesOf = (story: Story, severity: string) => {
  const { answers, context } = opened(story)
  return [
    ...new Set(
      check(answers, context)
        .filter((found) => found.severity === severity)
        .map(({ rule }) => rule),
    ),
  ].sort()
}

describe('the stories of letters', () => {
  test('are at least twenty, in every kind of letter', () => {
    expect(stories.length).toBeGreaterThanOrEqual(20)
    const kinds = new Set(stories.map(([, story]) => opened(story).answers.kind))
    expect([...kinds].sort()).toEqual(['boarding', 'preservation', 'request', 'spontaneous', 'supplementary', 'team'])
  })

  test.each(stories)('%s is stopped by what must stop it, and by nothing else', (_, story) => {
    expect(rulesOf(story, 'blocks')).toEqual(story.expected.blocks.toSorted())
    expect(rulesOf(story, 'warns')).toEqual(expect.arrayContaining(story.expected.warns))
  })

  test.each(stories.flatMap(([name, story]) => story.languages.map((language) => [name, language, story] as const)))(
    '%s reads in “%s” as agreed',
    async (name, language, story) => {
      const { answers, context } = opened(story)
      const letter = letterOf(answers, context, await wordingsFor(language))
      await expect(plainTextOf(letter)).toMatchFileSnapshot(join(folder, `${name}.${language}.txt`))
      await expect(wordOutline(await docxOf(letter))).toMatchFileSnapshot(join(folder, `${name}.${language}.docx.txt`))
    },
  )
})
