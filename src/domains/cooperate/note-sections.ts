import type { ParagraphChild, Table } from 'docx'
import { onDate } from '#ui/date.ts'
import { wordsIn } from '#words/words.ts'
import { type Block, heading, lineRuns, link, paragraph, table, text, type Writer } from './note-parts.ts'
import type { Told } from './telling.ts'
import type { ToldBasis } from './telling-basis.ts'
import type { Point } from './telling-reasons.ts'

export const questionTable = (writer: Writer, told: readonly Told[]): Table => {
  const { words, compiled, today, language, address } = writer
  const [first] = told
  const rows: [string, ParagraphChild][] = [
    [words.note.from, text(writer, first?.from ?? '')],
    [words.note.to, text(writer, told.map(({ to }) => to).join(', '))],
    [words.note.measure, text(writer, first?.measure ?? '')],
    [words.note.on, text(writer, first?.day ?? '')],
    [words.note.edition, text(writer, words.note.editionOf(onDate(compiled, language)))],
    [words.note.made, text(writer, onDate(today, language))],
    [words.note.permalink, link(writer, address, address)],
  ]
  return table(
    writer,
    [words.note.question, words.note.said],
    [30, 70],
    rows.map(([label, value]) => [[paragraph([text(writer, label)])], [paragraph([value])]]),
  )
}

const basisBlocks = (writer: Writer, basis: ToldBasis, before: readonly string[]): Block[] => {
  const { words } = writer
  const { basis: labels } = words
  const rows = basis.rows.map(({ label, lines }) => [
    [paragraph([text(writer, label)])],
    lines.map((line) => paragraph(lineRuns(writer, line))),
  ])
  return [
    heading([basis.title, basis.article].filter(Boolean).join(', '), 3),
    ...before.map((content) => paragraph([text(writer, content)])),
    table(writer, [words.note.point, words.note.said], [26, 74], rows),
    ...(basis.limits.length > 0
      ? [
          paragraph([text(writer, labels.limitsCaption, { bold: true })], { spacing: { before: 160, after: 80 }, keepNext: true }),
          table(
            writer,
            [labels.limitWhat, labels.limitTime, labels.limitArticle, labels.limitBinding],
            [40, 18, 26, 16],
            basis.limits.map(({ what, time, article, binding, foreign }) => [
              [paragraph([text(writer, what, { foreign })])],
              [paragraph([text(writer, time)])],
              [paragraph([text(writer, article)])],
              [paragraph([text(writer, binding)])],
            ]),
          ),
        ]
      : []),
    paragraph(
      [
        text(
          writer,
          [basis.read, wordsIn(writer.language).statement.confidence(basis.confidence), labels.unconfirmed].filter(Boolean).join(' · '),
        ),
        ...(basis.official ? [text(writer, ' · '), link(writer, basis.official, labels.text)] : []),
      ],
      { spacing: { before: 120, after: 120 } },
    ),
  ]
}

const bullet = (children: ParagraphChild[]) => paragraph(children, { numbering: { reference: 'points', level: 0 } })
const box = (children: ParagraphChild[]) => paragraph(children, { numbering: { reference: 'boxes', level: 0 } })

const refsOf = (refs: readonly number[]) => (refs.length > 0 ? ` [${refs.join(', ')}]` : '')

const pointRuns = (writer: Writer, { text: content, about, note, refs }: Point): ParagraphChild[] => [
  text(writer, content),
  ...(about ? [text(writer, ` ${about}.`)] : []),
  ...(note ? [text(writer, ` ${note}`)] : []),
  text(writer, refsOf(refs)),
]

const reasonBlocks = (writer: Writer, told: Told): Block[] => {
  const { words } = writer
  return [
    heading(words.sections.check, 2),
    ...(told.checks.length > 0 ? told.checks.map((point) => box(pointRuns(writer, point))) : [paragraph([text(writer, words.check.none)])]),
    heading(words.sections.safeguards, 2),
    ...told.safeguards.flatMap(({ text: content, rules }) => [
      bullet([text(writer, content, { bold: true })]),
      ...rules.map((line) => paragraph(lineRuns(writer, line), { indent: { left: 720 } })),
    ]),
    ...(told.networks.length > 0
      ? [heading(words.sections.networks, 2), ...told.networks.map((line) => bullet(lineRuns(writer, line)))]
      : []),
    ...(told.displaced.length > 0
      ? [heading(words.sections.displaced, 2), ...told.displaced.map((point) => bullet(pointRuns(writer, point)))]
      : []),
  ]
}

const wayBlocks = (writer: Writer, { way, instead, bindBoth }: Told): Block[] =>
  way
    ? [
        heading(writer.words.sections.way, 2),
        paragraph([text(writer, [way.text, way.channel, way.steps].filter(Boolean).join(' '))]),
        ...(instead.length > 0 ? [paragraph([text(writer, writer.words.way.instead)])] : []),
        ...instead.map(({ text: content, query }) => bullet([link(writer, `/cooperate${query}`, content)])),
        ...(bindBoth.length > 0 ? [paragraph([text(writer, writer.words.way.bindBoth)])] : []),
        ...bindBoth.map((line) => bullet(lineRuns(writer, line))),
      ]
    : []

const othersBlocks = (writer: Writer, { others }: Told): Block[] => {
  const { words } = writer
  if (others.length === 0) return []
  const rows = others.map(({ place, title, article, rows: facts, why }) => {
    const of = (label: string) => facts.find((row) => row.label === label)?.lines[0]?.text ?? ''
    return [
      [paragraph([text(writer, String(place))])],
      [paragraph([text(writer, [title, article].filter(Boolean).join(', '))])],
      [paragraph([text(writer, of(words.basis.duty))])],
      [paragraph([text(writer, why ?? '')])],
    ]
  })
  return [
    heading(words.sections.others, 2),
    table(writer, [words.note.place, words.compare.basis, words.compare.duty, words.note.why], [6, 44, 25, 25], rows),
  ]
}

const traceBlocks = (writer: Writer, { trace, sources }: Told, instance: number): Block[] => {
  const { words } = writer
  const spelled = new Set<string>()
  const steps = trace.map(({ text: content, rule, sentence, source, refs }) => {
    const first = !spelled.has(rule)
    spelled.add(rule)
    const because = first ? ` ${sentence} ${words.trace.source} – ${source}.` : ''
    return paragraph([text(writer, content), text(writer, ` (${words.trace.rule(rule)})${because}${refsOf(refs)}`, { size: 18 })], {
      numbering: { reference: 'steps', level: 0, instance },
    })
  })
  return [
    heading(words.sections.trace, 2),
    ...steps,
    heading(words.sections.sources, 2),
    ...sources.map(({ number, title, url }) =>
      paragraph([text(writer, `[${number}] `), url ? link(writer, url, title, true) : text(writer, title, { foreign: true })]),
    ),
  ]
}

export const answerBlocks = (writer: Writer, told: Told, instance: number): Block[] => [
  ...(told.best ? [heading(writer.words.sections.best, 2), ...basisBlocks(writer, told.best, told.before)] : []),
  ...wayBlocks(writer, told),
  ...othersBlocks(writer, told),
  ...reasonBlocks(writer, told),
  ...traceBlocks(writer, told, instance),
]
