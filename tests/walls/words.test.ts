import { describe, expect, test } from 'vitest'
import { en } from '#words/en.ts'
import { fr } from '#words/fr.ts'

type Leaf = { path: string; value: unknown }

const leavesOf = (value: unknown, path = ''): Leaf[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, one]) => leavesOf(one, path === '' ? key : `${path}.${key}`))
    : [{ path, value }]

const english = leavesOf(en)
const french = leavesOf(fr)
const shapeOf = (leaves: Leaf[]) => leaves.map(({ path, value }) => `${path}: ${typeof value}`).sort()
const sentencesOf = (leaves: Leaf[]) => leaves.filter((leaf): leaf is { path: string; value: string } => typeof leaf.value === 'string')

const emptyIn = (leaves: Leaf[]) => sentencesOf(leaves).filter(({ value }) => value.trim() === '')
// A colon or a closing mark after an ordinary space may begin a line in French.
const loosePunctuation = / [;:!?»]|« /

describe('words', () => {
  test('French says everything that English says, and no more', () => {
    expect(shapeOf(french)).toEqual(shapeOf(english))
  })

  test('no sentence is empty', () => {
    expect(emptyIn([...english, ...french])).toEqual([])
    expect(emptyIn([{ path: 'breaks', value: ' ' }])).not.toEqual([])
  })

  test('French punctuation stays with its word', () => {
    expect(sentencesOf(french).filter(({ value }) => loosePunctuation.test(value))).toEqual([])
    expect(loosePunctuation.test('Pays : Italie')).toBe(true)
  })

  test('no sentence shouts', () => {
    expect(sentencesOf([...english, ...french]).filter(({ value }) => /!(?!=)/.test(value))).toEqual([])
  })
})
