import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { home } from '#platform/home.ts'
import { suspectRoles } from '#vocabulary/codebook.ts'
import { conducts } from '#vocabulary/conduct.ts'
import { handlingCodes, informationEvaluation, sourceEvaluation } from '#vocabulary/handling.ts'
import { citations, fieldAt, fieldPaths, form, ruleSet } from './form.ts'
import type { Condition } from './model.ts'

const fileOf = (name: string) => JSON.parse(readFileSync(join(home, 'data', name), 'utf8'))
const instruments = new Set((fileOf('treaties.json').instruments as { id: string }[]).map(({ id }) => id))
const measures = new Map((fileOf('measures.json').measures as { code: string; en: string; fr: string }[]).map((one) => [one.code, one]))
// Sources that are no instruments of data/treaties.json.
const others = ['CETS-156', 'CJEU-C-460-23', 'PC-OC-GUIDE', 'HANDLING', 'LIAISON']

const conditions = [
  ...form.flatMap(({ asked, fields }) => [
    asked,
    ...fields.flatMap((field) => [field.asked, ...(field.needed ?? []).map(({ when }) => when)]),
  ]),
  ...ruleSet.rules.map(({ when }) => when),
].filter((one) => one !== undefined)

/** Every simple condition inside. */
const leavesOf = (condition: Condition): Condition[] => {
  if ('all' in condition) return condition.all.flatMap(leavesOf)
  if ('any' in condition) return condition.any.flatMap(leavesOf)
  return 'not' in condition ? leavesOf(condition.not) : [condition]
}
const leaves = conditions.flatMap(leavesOf)
const sentences = [
  ...form.flatMap((group) => [
    group.title,
    group.intro,
    ...group.fields.flatMap(({ label, why, hint, options }) => [label, why, hint, ...(options ?? []).map((one) => one.label)]),
  ]),
  ...ruleSet.rules.map(({ reason }) => reason),
].filter((one) => one !== undefined)

describe('the form and its rules', () => {
  test('name only sources that are known and cited', () => {
    const named = new Set([
      ...fieldPaths.flatMap((path) => Object.keys(fieldAt(path)?.articles ?? {})),
      ...ruleSet.rules.map(({ source }) => source),
    ])
    expect([...named].filter((source) => !citations[source])).toEqual([])
    expect([...named].filter((source) => !instruments.has(source) && !others.includes(source))).toEqual([])
    expect(Object.keys(citations).filter((source) => !named.has(source))).toEqual([])
  })

  test('every field that is needed has a source for it', () => {
    expect(fieldPaths.filter((path) => fieldAt(path)?.needed && Object.keys(fieldAt(path)?.articles ?? {}).length === 0)).toEqual([])
  })

  test('name fields that exist, and codes that can be chosen', () => {
    const groups = form.map(({ id }) => id)
    const wrong = leaves.flatMap((leaf) => {
      if ('entries' in leaf) return groups.includes(leaf.entries) ? [] : [leaf.entries]
      if (!('field' in leaf)) return []
      const field = fieldAt(leaf.field)
      if (!field) return [leaf.field]
      if (!('is' in leaf)) return []
      const codes = field.kind === 'answer' ? ['yes', 'no', 'unknown'] : (field.options ?? []).map(({ code }) => code)
      return leaf.is.filter((code) => !codes.includes(code)).map((code) => `${leaf.field} is ${code}`)
    })
    expect(wrong).toEqual([])
    expect(ruleSet.rules.filter(({ field }) => !fieldAt(field)).map(({ id }) => id)).toEqual([])
  })

  test('have names of their own', () => {
    expect(new Set(fieldPaths).size).toBe(form.flatMap(({ fields }) => fields).length)
    expect(new Set(ruleSet.rules.map(({ id }) => id)).size).toBe(ruleSet.rules.length)
  })

  test('patterns of words compile, and a choice has something to choose', () => {
    for (const leaf of leaves) if ('says' in leaf) expect(() => new RegExp(leaf.says, 'iu')).not.toThrow()
    const choices = fieldPaths.filter((path) => ['choice', 'several'].includes(fieldAt(path)?.kind ?? ''))
    expect(choices.filter((path) => (fieldAt(path)?.options ?? []).length < 2)).toEqual([])
  })

  test('measures are called as everywhere in the house', () => {
    for (const { code, label } of fieldAt('measures.code')?.options ?? [])
      expect([code, label]).toEqual([code, { en: measures.get(code)?.en, fr: measures.get(code)?.fr }])
  })

  test.each([
    ['confidentiality.handling', handlingCodes],
    ['information.source_grade', sourceEvaluation],
    ['information.grade', informationEvaluation],
    ['offences.conduct', conducts],
    ['persons.did', suspectRoles],
  ] as const)('%s uses the codes of the vocabulary', (path, vocabulary) => {
    const codes = fieldAt(path)
      ?.options?.map(({ code }) => code)
      .filter((code) => code !== 'unknown')
    expect(codes).toEqual(Object.keys(vocabulary.concepts))
  })

  test('French punctuation stays with its word', () => {
    expect(sentences.filter(({ fr }) => / [;:!?»]|« /.test(fr)).map(({ fr }) => fr)).toEqual([])
  })
})
