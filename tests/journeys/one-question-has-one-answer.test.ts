import { describe, expect, test } from 'vitest'
import { cellInWords } from '#domains/countries/cell-words.ts'
import type { Cell } from '#domains/countries/cells.ts'
import { elementsById } from '#domains/countries/elements.ts'
import { questions } from '#domains/countries/question.ts'
import { replyInWords, replyOf } from '#domains/countries/replies.ts'
import { visit } from '../visit.ts'

// Table, map, chart, comparison and programming interface are asked the same: each state must get the same answer.

const plain = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** What a part of the page says of each state, by code: one match for each, its code first and its words second. */
const said = (html: string, pattern: RegExp) =>
  new Map([...html.matchAll(pattern)].map(([, code = '', words = '']) => [code.toUpperCase(), plain(words).toLowerCase()]))

const state = String.raw`href="/en/countries/(\w\w)[^"]*"[^>]*>`
const inTable = new RegExp(
  String.raw`<th scope="row"[^>]*><a ${state}[^<]*</a></th>(?:<!--.*?-->|\s)*<td class="said[^"]*">(.*?)</td>`,
  'gs',
)
const inFirstTable = new RegExp(
  String.raw`<th scope="row"[^>]*><a ${state}[^<]*</a></th>\s*<td class="note[^"]*">.*?</td>\s*<td class="scaled[^"]*">.*?<(?:b|span)[^>]*>(.*?)</(?:b|span)>`,
  'gs',
)
const onMap = /<a href="\/en\/countries\/(\w\w)[^"]*" aria-label="[^"]*?: ([^"]*)"/g

/** What each bar says of the states under it. */
const inBars = (html: string) =>
  new Map(
    [...html.matchAll(/<h2[^>]*>(.*?)<\/h2>(?:(?!<h2).)*?<p class="note[^"]*">(.*?)<\/p>/gs)].flatMap(([, bar = '', names = '']) =>
      [...names.matchAll(/href="\/en\/countries\/(\w\w)/g)].map(([, code = '']): [string, string] => [code.toUpperCase(), plain(bar)]),
    ),
  )

type Answer = { at: string; cells: (Cell & { state: string; element: string })[] }

describe.each(['2026-11-20', '2019-01-01'])('the law on %s', (at) => {
  test.each(questions.map(({ id }) => id))('%s', async (id) => {
    const element = elementsById.get(id)
    if (!element) throw new Error(id)
    const text = async (address: string) => (await visit(address)).text
    const page = (view: string) => text(`/en/countries?question=${id}&view=${view}&at=${at}`)
    const [answer, csv, matrix, table, map, chart] = await Promise.all([
      text(`/api/v1/compare?elements=${id}&at=${at}`).then((body): Answer => JSON.parse(body)),
      text(`/api/v1/compare?elements=${id}&at=${at}&format=csv`),
      text(`/en/compare?elements=${id}&at=${at}`),
      page('table'),
      page('map'),
      page('chart'),
    ])
    const expected = new Map(answer.cells.map((cell) => [cell.state, cellInWords(cell, element, 'en').toLowerCase()]))
    expect(expected.size).toBe(46)
    const compared = new RegExp(String.raw`<a class="answer[^"]*" href="[^"]*cell=(\w\w)\.${id}#cell"[^>]*>(.*?)</a>`, 'gs')
    const isFirst = id === 'imprisonment_max'
    for (const found of [said(matrix, compared), said(table, isFirst ? inFirstTable : inTable), said(map, onMap)])
      expect(Object.fromEntries([...found].sort())).toEqual(Object.fromEntries([...expected].sort()))
    for (const [code, words] of expected)
      expect(csv.toLowerCase()).toMatch(new RegExp(`^${id},[^\n]*,${code.toLowerCase()},[^\n]*${words}`, 'm'))
    if (element.topic === 'penalty') return
    const bars = inBars(chart)
    expect(bars.size).toBe(46)
    for (const cell of answer.cells) expect(bars.get(cell.state)).toContain(replyInWords(element, replyOf(element, cell), 'en'))
  })

  test('ranges of imprisonment end where the comparison says', async () => {
    const { cells }: Answer = JSON.parse((await visit(`/api/v1/compare?elements=imprisonment_max&at=${at}`)).text)
    const chart = said(
      (await visit(`/en/countries?view=chart&at=${at}`)).text,
      new RegExp(String.raw`<th scope="row"[^>]*><a ${state}[^<]*</a></th>\s*<td[^>]*>(.*?)</td>`, 'gs'),
    )
    expect(chart.size).toBe(46)
    const element = questions.find(({ id }) => id === 'imprisonment_max')
    for (const cell of cells) expect(chart.get(cell.state)).toContain(element && cellInWords(cell, element, 'en').toLowerCase())
  })

  test('the list for programs and the wide table give the longest term of the comparison', async () => {
    const { cells }: Answer = JSON.parse((await visit(`/api/v1/compare?elements=imprisonment_max&at=${at}`)).text)
    const { items } = JSON.parse((await visit(`/api/v1/states?at=${at}`)).text) as {
      items: { iso2: string; entryOffenceMaxMonths: number | null; entryOffenceLife: boolean | null }[]
    }
    const [head = '', ...rows] = (await visit(`/data/states.csv?at=${at}`)).text.trimEnd().split('\r\n')
    const column = head.split(',').indexOf('entry_imprisonment_max_months')
    for (const { state: iso2, answer } of cells) {
      const months = typeof answer === 'number' ? answer : null
      expect(items.find((one) => one.iso2 === iso2)).toMatchObject({ entryOffenceMaxMonths: months })
      const cut = rows.find((row) => row.startsWith(`${iso2},`))?.match(/(?:[^,"]|"[^"]*")+|(?<=,)(?=,)/g)
      expect([iso2, cut?.[column] ?? '']).toEqual([iso2, months === null ? '' : String(months)])
    }
  })
})
