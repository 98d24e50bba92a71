import type { Block, Direction, Letter, Passage, Run } from './letter-model.ts'

const isolated = (text: string) => `\u2068${text}\u2069`

/** Runs as one text. A name or number that runs the other way is isolated (UAX 9), so that it cannot reorder its neighbours. */
export const plainRuns = (runs: Run[], around: Direction): string =>
  runs.map(({ text, dir, origin }) => (dir !== around || (around === 'rtl' && origin === 'value') ? isolated(text) : text)).join('')

/** A letter as text: headings underlined by blank lines, a table as one line for each row, English beside in brackets. */
export const plainTextOf = (letter: Letter): string => {
  const told = letter.blocks.map((block) => plainBlock(block, letter)).filter((text) => text !== '')
  return `${told.join('\n\n')}\n`
}

const plainPassage = ({ runs, beside }: Passage, dir: Direction): string => {
  const english = beside ? ` [${plainRuns(beside, 'ltr')}]` : ''
  return `${plainRuns(runs, dir)}${english && dir === 'rtl' ? ` ${isolated(english.trim())}` : english}`
}

const plainBlock = (block: Block, { lang, dir }: Letter): string => {
  if (block.kind === 'page-break') return '* * *'
  if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${plainPassage(block.passage, dir)}`
  if (block.kind === 'paragraph') return plainPassage(block.passage, dir)
  if (block.kind === 'list')
    return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${plainPassage(item, dir)}`).join('\n')
  const { caption, head, rows } = block
  const several = head.length > 2
  const lines = rows.map((row) => {
    const cells = row.cells.map((cell) => plainPassage(cell, dir))
    const first = plainPassage(row.head, dir)
    return several ? `| ${[first, ...cells].join(' | ')} |` : `${first}${lang === 'fr' ? '\u00a0' : ''}: ${cells.join('')}`.trimEnd()
  })
  const heads = several ? [`| ${head.map((one) => plainPassage(one, dir)).join(' | ')} |`] : []
  return [`[${plainPassage(caption, dir)}]`, ...heads, ...lines].join('\n')
}
