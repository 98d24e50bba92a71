import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { home } from '#platform/home.ts'
import { inBothLanguages, samplePages, visit } from '../visit.ts'

const settings = JSON.parse(readFileSync(join(home, '.htmlvalidate.json'), 'utf8'))
const validator = new HtmlValidate(settings)

describe('html is valid', () => {
  test.each(inBothLanguages(samplePages))('%s', async (page) => {
    const { text } = await visit(page)
    const report = await validator.validateString(text, page)
    const told = report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, column }) => ({ rule: `${ruleId}: ${message}`, at: `${line}:${column}` })),
    )
    const byRule = Map.groupBy(told, ({ rule }) => rule)
    expect([...byRule].map(([rule, all]) => `${rule} (${all.length} times, first at ${all[0]?.at})`)).toEqual([])
  })

  test('an invalid page would be found', async () => {
    const report = await validator.validateString(
      '<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><p><div id="a"></div><div id="a"></div></body></html>',
    )
    expect(report.valid).toBe(false)
  })
})
