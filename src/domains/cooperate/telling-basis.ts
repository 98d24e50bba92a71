import { formatDate, onDate } from '#ui/date.ts'
import { typeset } from '#ui/typography.ts'
import { confidences } from '#vocabulary/confidence.ts'
import { labelOf } from '#vocabulary/index.ts'
import { declarationKinds } from '#vocabulary/participation.ts'
import { limitTerm } from '#words/treaty-terms.ts'
import type { Basis, Supplement } from './model.ts'
import {
  articleIn,
  channelName,
  instrumentOf,
  type Line,
  listed,
  pageOf,
  type Row,
  said,
  shortName,
  shortWithArticle,
  stateInSentence,
  stateName,
  type Teller,
  termLine,
  titleOf,
  withArticle,
} from './teller.ts'

/** An institution that may receive the request, as the register names it. */
export type Receiver = { name: string; local: string | null; role: string; city: string | null; website: string | null; address: string }

/** What other rooms know of the state asked and of who helps. `languages`: null where its profile says nothing. */
export type OfState = { receivers: Receiver[]; languages: string | null; networks: Line[] }

export type LimitRow = { what: string; foreign: boolean; time: string; article: string; binding: string }

/** One basis in words. `read`: when the table of its parties was read; `why`: why it stands where it stands. */
export type ToldBasis = {
  instrument: string
  title: string
  article: string | null
  official: string | null
  page: string
  place: number
  rows: Row[]
  limits: LimitRow[]
  read: string | null
  confidence: string
  why: string | null
  refs: number[]
}

const row = (label: string, lines: readonly (Line | null | undefined | false)[]): Row[] => {
  const shown = lines.filter((line): line is Line => Boolean(line))
  return shown.length > 0 ? [{ label, lines: shown }] : []
}

const dutyLines = (teller: Teller, { binding, byAgreement, limitedTo, instrument }: Basis): Line[] => {
  const { words, book } = teller
  const duty = book.binding[binding]
  const agreement =
    byAgreement &&
    {
      whole: words.basis.agreementWhole,
      part: words.basis.agreementPart,
      procedure: words.basis.agreementProcedure,
    }[byAgreement.extent]
  const because = byAgreement?.because.map((id) => shortName(teller, id)) ?? []
  return [
    { text: duty ? said(teller, duty) : binding },
    ...(byAgreement && agreement
      ? [
          {
            text: agreement(articleIn(teller, byAgreement.article)),
            ...(because.length > 0
              ? {
                  note: [byAgreement?.certainty === 'probable' && words.basis.agreementDoubt, listed(because, teller.language)]
                    .filter(Boolean)
                    .join(' '),
                }
              : {}),
          },
        ]
      : []),
    ...(limitedTo ? [{ text: words.basis.limitedTo[limitedTo] }] : []),
    ...(instrumentOf(teller, instrument)?.measuresBasis
      ? [{ text: said(teller, instrumentOf(teller, instrument)?.measuresBasis ?? { en: '', fr: '' }) }]
      : []),
  ]
}

const channelLines = (teller: Teller, { channels, channelsBy }: Basis): Line[] => {
  const { words } = teller
  if (channels.length === 0) return [{ text: words.basis.noChannel }]
  const by = channelsBy && words.basis.channelBy(shortWithArticle(teller, channelsBy.instrument, channelsBy.article))
  return channels.map((code, index) => ({ text: channelName(teller, code), ...(by && index === 0 ? { note: by } : {}) }))
}

const receiverLines = (teller: Teller, { receivers }: OfState): Line[] => {
  const { words, answer } = teller
  if (receivers.length === 0) return [{ text: words.basis.noAuthority(stateInSentence(teller, answer.to)) }]
  return receivers.map(({ name, role, city, address }) => ({
    text: words.basis.authorityOf(name, role),
    href: address,
    note: [city, words.basis.unconfirmed].filter(Boolean).join(' · '),
  }))
}

const limitRows = (teller: Teller, limits: Basis['timeLimits'], by: string | null): LimitRow[] => {
  const { words, language } = teller
  return limits.map(({ what, value, unit, article, mandatory }) => {
    const known = limitTerm(what, language)
    return {
      what: known ?? what,
      foreign: known === null,
      time: words.units[unit](value),
      article: [articleIn(teller, article), by].filter(Boolean).join(', '),
      binding: mandatory ? words.basis.mandatory : words.basis.indicative,
    }
  })
}

const supplementLine = (teller: Teller, { instrument, article, scope, conditions }: Supplement): Line => ({
  text: withArticle(teller, instrument, article),
  href: pageOf(instrument),
  note: [scope ? said(teller, scope) : null, ...conditions[teller.language].map((text) => typeset(text, teller.language))]
    .filter(Boolean)
    .join(' · '),
})

const declarationLines = (teller: Teller, { declarations, instrument }: Basis): Line[] =>
  declarations.map((one) => ({
    text: `${stateName(teller, one.state)}, ${one.article === '*' ? '' : `${articleIn(teller, one.article)}, `}${labelOf(declarationKinds, one.kind, teller.language)}`,
    note: [said(teller, one.summary), one.instrument === instrument ? null : titleOf(teller, one.instrument)].filter(Boolean).join(' · '),
  }))

const generalRows = (teller: Teller, { general }: Basis, state: OfState | null): Row[] => {
  const { words, answer } = teller
  const text = (value: string | null | undefined) => (value ? termLine(teller, value) : null)
  const accepted = state?.languages && {
    text: words.basis.accepted(stateInSentence(teller, answer.to), state.languages),
    note: words.basis.unconfirmed,
  }
  return [
    ...row(words.basis.language, [text(general?.language), accepted || null]),
    ...row(words.basis.contents, [text(general?.contents)]),
    ...row(words.basis.refusal, [text(general?.refusal)]),
    ...row(words.basis.use, [text(general?.useLimit)]),
    ...row(words.basis.confidentiality, [text(general?.confidentiality)]),
    ...row(words.basis.costs, [text(general?.costs)]),
  ]
}

const bindsLines = (teller: Teller, { bindsFrom, bindsTo, certainty }: Basis): Line[] => {
  const { words, answer, language } = teller
  const since = (state: string, day: string | null) => ({
    text: day
      ? words.basis.bindsSince(stateName(teller, state), words.between.since(formatDate(day, language)))
      : words.basis.bindsUnknown(stateName(teller, state)),
  })
  return [{ text: words.basis[certainty] }, since(answer.from, bindsFrom), since(answer.to, bindsTo)]
}

const readOf = ({ words, language, book }: Teller, { instrument }: Basis): string | null => {
  const asOf = instrumentOf({ book }, instrument)?.coverage.asOf
  return asOf ? words.note.readOn(onDate(asOf, language)) : null
}

/** `state`: only for the best basis; who receives is not said twice. */
export const tellBasis = (teller: Teller, basis: Basis, place: number, state: OfState | null): ToldBasis => {
  const { words, book } = teller
  const criminality = basis.doubleCriminality ? book.doubleCriminality[basis.doubleCriminality] : null
  const { instrument, article } = basis
  const limits = [
    ...limitRows(teller, basis.timeLimits, null),
    ...basis.supplements.flatMap((one) => limitRows(teller, one.timeLimits, shortName(teller, one.instrument))),
  ]
  return {
    instrument,
    title: titleOf(teller, instrument),
    article: article === null ? null : articleIn(teller, article),
    official: instrumentOf(teller, instrument)?.url || null,
    page: pageOf(instrument),
    place,
    rows: [
      ...row(words.basis.duty, dutyLines(teller, basis)),
      ...row(words.basis.covers, [basis.scope && { text: said(teller, basis.scope) }, basis.note && { text: said(teller, basis.note) }]),
      ...row(words.basis.channel, channelLines(teller, basis)),
      ...row(words.basis.authority, state ? receiverLines(teller, state) : []),
      ...generalRows(teller, basis, state).slice(0, 1),
      ...(limits.length === 0 ? row(words.basis.limits, [{ text: words.basis.noLimits }]) : []),
      ...row(words.basis.criminality, [criminality && { text: said(teller, criminality) }]),
      ...row(
        words.basis.conditions,
        basis.conditions[teller.language].map((text) => ({ text: typeset(text, teller.language) })),
      ),
      ...row(words.basis.declarations, declarationLines(teller, basis)),
      ...row(
        words.basis.supplements,
        basis.supplements.map((one) => supplementLine(teller, one)),
      ),
      ...generalRows(teller, basis, state).slice(1),
      ...row(words.basis.binds, bindsLines(teller, basis)),
    ],
    limits,
    read: readOf(teller, basis),
    confidence: labelOf(confidences, basis.confidence, teller.language),
    why: basis.standing.behindBy && words.behindBy[basis.standing.behindBy],
    refs: teller.cite(basis.sources),
  }
}
