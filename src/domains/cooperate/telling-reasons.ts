import { formatDate, onDate } from '#ui/date.ts'
import { confidences } from '#vocabulary/confidence.ts'
import { labelOf } from '#vocabulary/index.ts'
import { relationTypes } from '#vocabulary/participation.ts'
import { wordsIn } from '#words/words.ts'
import type { Displaced, Proposal, Safeguard, SafeguardCode, ToCheck } from './model.ts'
import {
  articleIn,
  channelName,
  instrumentOf,
  type Line,
  listed,
  measureName,
  pageOf,
  said,
  shortName,
  shortWithArticle,
  stateInSentence,
  stateName,
  type Teller,
  withArticle,
} from './teller.ts'

/** A point with what it is about, what is noted on it, and its sources. */
export type Point = { text: string; about: string | null; page: string | null; note: string | null; refs: number[] }

const joined = (parts: readonly (string | null | undefined | false)[]) => parts.filter(Boolean).join(' · ') || null

export const tellDisplaced = (teller: Teller, one: Displaced): Point => {
  const { words, language } = teller
  const what = withArticle(teller, one.instrument, one.article)
  const by = shortName(teller, one.by)
  const relation = Object.hasOwn(relationTypes.concepts, one.relation) ? labelOf(relationTypes, one.relation, language) : ''
  const text =
    one.relation === 'reservation'
      ? words.displaced.reservation(what, one.state ? stateName(teller, one.state) : by)
      : one.relation === 'pair_condition'
        ? words.displaced.pair(what, by)
        : words.displaced.line(what, by, relation)
  return {
    text,
    about: one.byArticle ? shortWithArticle(teller, one.by, one.byArticle) : words.displaced.articleUnread,
    page: pageOf(one.instrument),
    note: joined([
      one.note && said(teller, one.note),
      wordsIn(language).statement.confidence(labelOf(confidences, one.confidence, language)),
    ]),
    refs: [],
  }
}

const ofTables = new Set<ToCheck['code']>(['table_old', 'not_party_then', 'participation_unknown'])

/** Which day it is, the code says: of the table, of the edition, or of what happened. */
const dateInWords = ({ words, language }: Teller, code: ToCheck['code'], date: string) =>
  code === 'future_day'
    ? words.note.editionOf(onDate(date, language))
    : ofTables.has(code)
      ? words.note.readOn(onDate(date, language))
      : formatDate(date, language)

export const tellCheck = (teller: Teller, one: ToCheck): Point => {
  const { words } = teller
  const known = one.instrument !== null && instrumentOf(teller, one.instrument) !== undefined
  return {
    text: words.check.codes[one.code],
    about: joined([
      known && one.instrument && withArticle(teller, one.instrument, one.article),
      one.by && shortName(teller, one.by),
      one.state && stateName(teller, one.state),
      one.date && dateInWords(teller, one.code, one.date),
    ]),
    page: known && one.instrument ? pageOf(one.instrument) : null,
    note: one.note && said(teller, one.note),
    refs: teller.cite(one.sources),
  }
}

export type ToldSafeguard = { code: SafeguardCode; text: string; rules: Line[] }

const safeguardLine = (teller: Teller, { instrument, title, article, binds, unknown, note }: Safeguard): Line => {
  const { words, language } = teller
  const names = (codes: readonly string[]) =>
    listed(
      codes.map((code) => stateInSentence(teller, code)),
      language,
    )
  const text = instrument ? withArticle(teller, instrument, article) : `${title ? said(teller, title) : ''}, ${articleIn(teller, article)}`
  const who = [binds.length > 0 && words.safeguards.binds(names(binds)), unknown.length > 0 && words.safeguards.unknown(names(unknown))]
  return { text, href: instrument && pageOf(instrument), note: joined([...who, note && said(teller, note)]) ?? '' }
}

/** Safeguards by what they protect, each with the rules that say so. */
export const tellSafeguards = (teller: Teller, all: readonly Safeguard[]): ToldSafeguard[] =>
  [...Map.groupBy(all, ({ code }) => code)].map(([code, rules]) => ({
    code,
    text: teller.words.safeguards.codes[code],
    rules: rules.map((one) => safeguardLine(teller, one)),
  }))

export type ToldWay = { text: string; channel: string | null; steps: string | null }

export const tellWay = (teller: Teller, { way, channels }: Proposal): ToldWay => {
  const { words, answer, language } = teller
  const [from, to] = [stateInSentence(teller, answer.from), stateInSentence(teller, answer.to, language === 'fr' ? 'to' : 'the')]
  return {
    text: way === 'reciprocity' ? words.way.reciprocity(from, to) : words.way[way],
    channel:
      channels.length > 0
        ? words.way.channel(
            listed(
              channels.map((code) => channelName(teller, code)),
              language,
            ),
          )
        : null,
    steps: way === 'member_state' ? null : words.way.steps,
  }
}

export const tellInstead = (teller: Teller, codes: readonly string[]) => codes.map((code) => ({ code, text: measureName(teller, code) }))
