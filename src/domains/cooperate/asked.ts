import { isDay } from '#domains/facts/partial-date.ts'
import type { Party } from '#domains/treaties/model.ts'
import { invalid } from '#platform/refusal.ts'
import { iso2Of } from '#vocabulary/iso2.ts'
import { isParty } from '#vocabulary/party-name.ts'
import { type Words, wordsIn } from '#words/words.ts'

/** A question as somebody wrote it: codes in capitals, nothing checked. `on` null: today. */
export type Asked = { from: string; to: string[]; measure: string; on: string | null }

/** What is wrong with a question, and in which field. `written` is shown to the one who wrote it. */
export type Fault = {
  field: 'from' | 'to' | 'measure' | 'on'
  kind: 'missing' | 'party' | 'same' | 'many' | 'unknownMeasure' | 'day' | 'old'
  written: string
}

export type Checked = { from: Party; to: Party[]; measure: string; on: string | null }

export const requestedMax = 12
const earliest = '1950-01-01'

const partyWritten = (text: string) => iso2Of(text.trim().slice(0, 40))

/** Reads an address, also as a form without a script sends it: `to` perhaps a list, and more states as `also`. */
export const asked = (query: URLSearchParams): Asked => ({
  from: partyWritten(query.get('from') ?? ''),
  to: [
    ...new Set(
      [...query.getAll('to'), ...query.getAll('also')]
        .flatMap((text) => text.slice(0, 400).split(','))
        .map(partyWritten)
        .filter((code) => code !== ''),
    ),
  ],
  measure: (query.get('measure') ?? '').trim().slice(0, 80),
  on: query.get('on')?.trim().slice(0, 40) || null,
})

/** True where nothing was asked yet: the page explains itself. */
export const isEmpty = ({ from, to, measure, on }: Asked) => from === '' && to.length === 0 && measure === '' && on === null

const partyFaults = ({ from, to }: Asked): Fault[] => {
  const fault = (field: Fault['field'], kind: Fault['kind'], written = ''): Fault => ({ field, kind, written })
  return [
    ...(from === '' ? [fault('from', 'missing')] : isParty(from) ? [] : [fault('from', 'party', from)]),
    ...(to.length === 0 ? [fault('to', 'missing')] : []),
    ...(to.length > requestedMax ? [fault('to', 'many', String(requestedMax))] : []),
    ...to.filter((code) => !isParty(code)).map((code) => fault('to', 'party', code)),
    ...(from !== '' && to.includes(from) && isParty(from) ? [fault('to', 'same', from)] : []),
  ]
}

const dayFaults = ({ on }: Asked): Fault[] => {
  if (on === null) return []
  if (!isDay(on)) return [{ field: 'on', kind: 'day', written: on }]
  return on < earliest ? [{ field: 'on', kind: 'old', written: on }] : []
}

/** Everything that stands in the way of an answer, in the order of the form. */
export const faultsOf = (question: Asked, measures: readonly { code: string }[]): Fault[] => {
  const known = measures.some(({ code }) => code === question.measure)
  const measureFaults: Fault[] =
    question.measure === ''
      ? [{ field: 'measure', kind: 'missing', written: '' }]
      : known
        ? []
        : [{ field: 'measure', kind: 'unknownMeasure', written: question.measure }]
  return [...partyFaults(question), ...measureFaults, ...dayFaults(question)]
}

/** A fault in the words of the one who made it. */
export const faultInWords = ({ field, kind, written }: Fault, { errors }: Words['cooperate']): string => {
  if (kind === 'missing') return errors[field === 'on' ? 'from' : field]
  return kind === 'many' ? errors.many(Number(written)) : errors[kind](written)
}

/** The same as a refusal, for programs and files. */
export const refusalOf = (fault: Fault) =>
  invalid({ en: faultInWords(fault, wordsIn('en').cooperate), fr: faultInWords(fault, wordsIn('fr').cooperate) }, fault.field)

/** The one query that asks for this, parameters in a fixed order. Every character of a checked question may stand in an address. */
export const queryOf = ({ from, to, measure, on }: Partial<Asked>): string => {
  const written = (text: string) => encodeURIComponent(text)
  const parts = [
    from && `from=${written(from)}`,
    to && to.length > 0 && `to=${to.map(written).join(',')}`,
    measure && `measure=${written(measure)}`,
    on && `on=${written(on)}`,
  ].filter(Boolean)
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}
