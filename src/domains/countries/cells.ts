import { type Confidence, isSilent, type PartialDate, type Standing } from '#domains/facts/model.ts'
import { answerIn, type Block } from '#domains/facts/said.ts'
import type { Element } from './elements.ts'

/**
 * How a cell can stand, in the order in which answers are counted. `value`: the facts answer. `wording`: a text was read that only
 * its words can tell. `not_found`: what was read says nothing of it, which is not "no". `not_in_force`: recorded, but not law on
 * the day. `not_read`: nobody had read the law for that day. `withdrawn`: the statement was taken offline. The others are the five
 * honest answers of a fact.
 */
export const cellKinds = [
  'value',
  'wording',
  'none',
  'not_applicable',
  'withheld',
  'unknown',
  'not_found',
  'not_in_force',
  'not_read',
  'withdrawn',
] as const
export type CellKind = (typeof cellKinds)[number]

/** A code, months, `life`, yes or no, or a list of codes; null unless the kind is `value`. */
export type CellAnswer = string | number | boolean | string[] | null

export type Cell = {
  kind: CellKind
  answer: CellAnswer
  /** Other answers that the state's law gives to the same question elsewhere. */
  also: string[]
  /** Addresses inside the state's page of the statements it comes from, the one that answers first. */
  statements: string[]
  article: string | null
  readOn: PartialDate | null
  /** `not_read`: the first day for which the text was read. */
  earliest: PartialDate | null
  standing: Standing | null
  confidence: Confidence | null
}

/** A cell's months of imprisonment; null where it is no number of months. */
export const monthsIn = (cell: Cell | undefined) => (cell?.kind === 'value' && typeof cell.answer === 'number' ? cell.answer : null)

/** A state's blocks on a day, by kind of subject, in the order of its file. */
export type Law = ReadonlyMap<string, readonly Block[]>
export const lawOf = (blocks: readonly Block[]): Law => Map.groupBy(blocks, ({ subject }) => subject.kind)

const nothing = { answer: null, also: [], statements: [], article: null, readOn: null, earliest: null, standing: null, confidence: null }
const isUnread = ({ statement }: Block) => isSilent(statement.reading)
const isStated = ({ statement }: Block) => statement.reading.kind === 'stated'

const from = (kind: CellKind, blocks: readonly Block[], more: Partial<Cell> = {}): Cell => {
  const first = blocks[0]?.statement
  return {
    ...nothing,
    kind,
    statements: blocks.map(({ statement }) => statement.id),
    article: first?.article ?? null,
    readOn: first?.readOn ?? null,
    standing: first?.standing ?? null,
    confidence: first?.confidence ?? null,
    ...more,
  }
}

/** Why a cell says nothing of texts that are recorded: nobody had read them for the day, or they were taken offline. */
const notRead = (unread: readonly Block[]): Cell => {
  if (unread.some(({ statement }) => statement.reading.kind === 'withdrawn')) return { ...nothing, kind: 'withdrawn' }
  const days = unread.flatMap(({ statement: { reading } }) => (reading.kind === 'not_read' && reading.earliest ? [reading.earliest] : []))
  return { ...nothing, kind: 'not_read', earliest: days.sort()[0] ?? null }
}

/** What is not among the blocks of a kind was not found only if all of them were read for the day; with none of the kind, all of the state's. */
const absent = (law: Law, kind: string): Cell => {
  const own = law.get(kind) ?? []
  const unread =
    own.length > 0 ? own.filter(isUnread) : [...law.values()].flat().filter(({ statement }) => statement.reading.kind === 'not_read')
  return unread.length > 0 || law.size === 0 ? notRead(unread) : { ...nothing, kind: 'not_found' }
}

/** One fact of a block as a cell; `missing` says what it means that there is no such fact. */
const answered = (block: Block, indicator: string, missing: CellKind): Pick<Cell, 'kind' | 'answer'> => {
  const fact = block.facts.get(indicator)
  if (!fact) return { kind: missing, answer: null }
  return fact.state === 'value' ? { kind: 'value', answer: fact.value as CellAnswer } : { kind: fact.state, answer: null }
}

const covers = (conduct: string) => (block: Block) => (answerIn<string[]>(block, 'offence.conduct') ?? []).includes(conduct)

/**
 * The first offence listed that covers a conduct, or the cell that says why there is none. An offence before it that
 * was not read for the day might be the basic one, so then nothing is said.
 */
const basicOffence = (law: Law, conduct: string): { block: Block } | { cell: Cell } => {
  const offences = law.get('offence') ?? []
  const place = offences.findIndex((block) => isStated(block) && covers(conduct)(block))
  const unread = offences.slice(0, place < 0 ? undefined : place).filter(isUnread)
  if (unread.length > 0) return { cell: notRead(unread) }
  const block = offences[place]
  if (block) return { block }
  const outside = offences.filter(covers(conduct))
  return { cell: outside.length > 0 ? from('not_in_force', outside) : absent(law, 'offence') }
}

const benefitCell = (law: Law, conduct: string): Cell => {
  const found = basicOffence(law, conduct)
  if ('cell' in found) return found.cell
  const told = answered(found.block, 'offence.benefit', 'unknown')
  const others = (law.get('offence') ?? []).filter((block) => block !== found.block && isStated(block) && covers(conduct)(block))
  const saidBy = (block: Block) => {
    const { kind, answer } = answered(block, 'offence.benefit', 'unknown')
    return kind === 'value' ? String(answer) : kind
  }
  const different = others.filter((block) => saidBy(block) !== saidBy(found.block))
  return from(told.kind, [found.block, ...different], { ...told, also: [...new Set(different.map(saidBy))] })
}

const penaltyCell = (law: Law, conduct: string, kind: 'shortest' | 'longest' | 'life'): Cell => {
  const found = basicOffence(law, conduct)
  if ('cell' in found) return found.cell
  const { block } = found
  const life = answerIn<boolean>(block, 'offence.life')
  const told = {
    shortest: () => answered(block, 'offence.imprisonment_min', 'not_found'),
    longest: () => (life ? { kind: 'value' as const, answer: 'life' } : answered(block, 'offence.imprisonment_max', 'unknown')),
    life: () => answered(block, 'offence.life', 'unknown'),
  }[kind]()
  return from(told.kind, [block], told)
}

/** Blocks of a kind and code: those that are law on the day, or the cell that says why there is none. */
const statedOf = (law: Law, kind: string, isMeant: (block: Block) => boolean): { blocks: Block[] } | { cell: Cell } => {
  const meant = (law.get(kind) ?? []).filter(isMeant)
  const stated = meant.filter(isStated)
  if (stated.length > 0) return { blocks: stated }
  const unread = meant.filter(isUnread)
  if (unread.length > 0) return { cell: notRead(unread) }
  return { cell: meant.length > 0 ? from('not_in_force', meant) : absent(law, kind) }
}

/** The longest term that blocks carry: months, or `life`; `named` where none is recorded. */
const gravestOf = (blocks: readonly Block[]): { answer: CellAnswer; block: Block | undefined } => {
  const lifelong = blocks.find((block) => answerIn<boolean>(block, 'aggravation.life'))
  if (lifelong) return { answer: 'life', block: lifelong }
  const months = (block: Block) => answerIn<number>(block, 'aggravation.imprisonment_max') ?? -1
  const block = blocks.reduce<Block | undefined>((best, one) => (best && months(best) >= months(one) ? best : one), undefined)
  return block && months(block) >= 0 ? { answer: months(block), block } : { answer: 'named', block }
}

const aggravationCell = (law: Law, code: string): Cell => {
  const found = statedOf(law, 'aggravation', ({ subject }) => subject.concept === code)
  if ('cell' in found) return found.cell
  const { answer, block } = gravestOf(found.blocks)
  return from('value', [...(block ? [block] : []), ...found.blocks.filter((one) => one !== block)], { answer })
}

const wordingCell = (law: Law, of: string): Cell => {
  const [kind = '', code] = of.split('/')
  const found = statedOf(law, kind, ({ subject }) => (kind === 'regime' ? subject.slug : subject.concept) === code)
  return 'cell' in found ? found.cell : from('wording', found.blocks)
}

const regimeCell = (law: Law, slug: string, indicator: string): Cell => {
  const found = statedOf(law, 'regime', ({ subject }) => subject.slug === slug)
  if ('cell' in found) return found.cell
  const told = found.blocks[0] ? answered(found.blocks[0], indicator, 'unknown') : { kind: 'unknown' as const, answer: null }
  return from(told.kind, found.blocks, told)
}

/** The answer of one state's law, as it stands on a day, to one question. From that state's facts and nothing else. */
export const cellOf = (element: Element, law: Law): Cell => {
  switch (element.kind) {
    case 'benefit':
      return benefitCell(law, element.of)
    case 'shortest':
    case 'longest':
    case 'life':
      return penaltyCell(law, element.of, element.kind)
    case 'aggravation':
      return aggravationCell(law, element.of)
    case 'wording':
      return wordingCell(law, element.of)
    case 'liable':
      return regimeCell(law, element.of, 'legal_persons.liable')
    case 'languages':
      return regimeCell(law, element.of, 'mutual_assistance.request_languages')
  }
}
