import type { Block, Letter, Passage, Run, TableBlock } from './letter-model.ts'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (one) => entities[one] ?? one)

/**
 * A letter as HTML for the screen and for print: headings, tables with captions and scopes, every run of another language
 * or direction marked. No script, no style, no address: what the author pasted comes out as text.
 */
export const printHtmlOf = (letter: Letter): string =>
  `<article class="letter" lang="${letter.lang}" dir="${letter.dir}">\n${letter.blocks.map((block) => htmlBlock(block, letter)).join('\n')}\n</article>\n`

const htmlRun = ({ text, lang, dir, origin }: Run, letter: Letter): string => {
  const words = escaped(text).replaceAll('\n', '<br>')
  if (origin === 'value') return `<bdi dir="${dir}">${words}</bdi>`
  if (lang === letter.lang) return words
  return `<span lang="${escaped(lang)}" dir="${dir}">${words}</span>`
}

const htmlRuns = (runs: Run[], letter: Letter) => runs.map((run) => htmlRun(run, letter)).join('')

const english = (passage: Passage, letter: Letter, tag: 'p' | 'span') =>
  passage.beside
    ? `<${tag} class="beside" lang="en" dir="ltr">${htmlRuns(passage.beside, { ...letter, lang: 'en', dir: 'ltr' })}</${tag}>`
    : ''

const cell = (passage: Passage, letter: Letter) => {
  const beside = english(passage, letter, 'span')
  return `${htmlRuns(passage.runs, letter)}${beside && ` ${beside}`}`
}

const htmlBlock = (block: Block, letter: Letter): string => {
  if (block.kind === 'page-break') return '<hr class="page">'
  if (block.kind === 'table') return htmlTable(block, letter)
  if (block.kind === 'list') {
    const tag = block.ordered ? 'ol' : 'ul'
    return `<${tag}>\n${block.items.map((item) => `<li>${cell(item, letter)}</li>`).join('\n')}\n</${tag}>`
  }
  const tag = block.kind === 'heading' ? `h${block.level}` : 'p'
  const named = block.kind === 'paragraph' && block.role !== 'body' ? ` class="${block.role}"` : ''
  return `<${tag}${named}>${htmlRuns(block.passage.runs, letter)}</${tag}>${english(block.passage, letter, 'p')}`
}

const htmlTable = ({ caption, head, rows }: TableBlock, letter: Letter): string =>
  [
    `<table><caption>${cell(caption, letter)}</caption>`,
    `<thead><tr>${head.map((one) => `<th scope="col">${cell(one, letter)}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map(
      (row) => `<tr><th scope="row">${cell(row.head, letter)}</th>${row.cells.map((one) => `<td>${cell(one, letter)}</td>`).join('')}</tr>`,
    ),
    '</tbody></table>',
  ].join('\n')
