import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { scopeOf } from '#platform/scope.ts'
import { actors } from '#vocabulary/actors.ts'
import { readActionPlan } from './operations.server.ts'

const plan = readActionPlan(scopeOf({ kind: 'anyone' }, undefined as never, new Date('2026-11-21T12:00:00Z')))
const written = readFileSync('data/action-plan.json', 'utf8')

/** Every sentence that stands in one language under its own. */
const sentences = (language: 'en' | 'fr') => [...written.matchAll(new RegExp(`"${language}": "(.*)"`, 'g'))].map(([, text = '']) => text)

describe('the Action Plan', () => {
  it('has five objectives, every part of each in both languages', () => {
    expect(plan.objectives.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
    expect(sentences('fr')).toHaveLength(sentences('en').length)
    for (const { title } of plan.objectives) expect(title.fr).not.toBe(title.en)
  })

  it('tells its steps in the order of time', () => {
    const firstDays = plan.steps.slice(0, -1).map(({ from }) => from)
    expect(firstDays).toEqual(firstDays.toSorted())
    expect(plan.date).toBe('2020-08-27')
  })

  it('says of each objective where it is carried out, and only what exists', () => {
    expect(plan.objectives.map(({ path }) => path)).toEqual([null, '/cooperate', null, null, '/countries'])
    for (const { path } of plan.objectives) if (path) expect(existsSync(`src/routes${path}/+page.svelte`), path).toBe(true)
  })

  it('names eleven actors of the smuggling business, under its first objective', () => {
    expect(plan.objectives.filter(({ actors }) => actors).map(({ number }) => number)).toEqual([1])
    expect(Object.keys(actors.concepts)).toHaveLength(11)
  })

  it('speaks calmly and is typeset', () => {
    expect(written).not.toMatch(/[!']/)
    for (const text of sentences('fr')) expect(text).not.toMatch(/ [;:?»]|« /)
  })
})
