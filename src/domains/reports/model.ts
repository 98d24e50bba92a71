import { z } from 'zod'
import type { Bilingual, Language } from '#vocabulary/language.ts'
import { type ReportKind, type ReportOutcome, reportKindCodes, reportOutcomeCodes } from '#vocabulary/report.ts'

/** A form is good for one report within a day, and no sooner than somebody needs to fill it in. */
export const formHours = 24

/**
 * Nobody is locked out for how many were sent before, because behind a proxy all senders look like one: they have to wait
 * longer with the form open. `own`: reports of the last hour from where this one comes; `all`: from everywhere.
 */
export const patience = [
  { own: 0, all: 0, seconds: 4 },
  { own: 5, all: 60, seconds: 60 },
  { own: 20, all: 240, seconds: 600 },
] as const

export const secondsToWait = (own: number, all: number): number =>
  patience.findLast((step) => step === patience[0] || own >= step.own || all >= step.all)?.seconds ?? 0

/** So many forms opened in the same minute are taken; the others get a new form. It bounds what a flood can leave behind. */
export const sameMinuteMax = 10

/** How long what somebody wrote is kept after the answer; an address that waits for no answer goes sooner. */
export const keptDays = { address: 14, addressUnanswered: 365, words: 365, spam: 30 } as const

/** Marks of network addresses and the keys that made them. */
export const markHours = 24
export const keyDays = 2

/** A place of the site map and a part of it: `/countries/it#it-entry`. */
export const placePattern = /^(?:\/[a-z0-9-]{1,120}){1,4}(?:#[A-Za-z0-9_-]{1,160})?$/

/** Whose law a place tells of: `IT` for `/countries/it`. */
export const stateOfPlace = (place: string): string | undefined =>
  /^\/(?:countries|decisions|treaties\/states)\/([a-z]{2})(?=[/#]|$)/.exec(place)?.[1]?.toUpperCase()

// What hides or reorders text goes; a line end and a tab stay.
const readable = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .trim()

const prose = (longest: number, shortest = 0) =>
  z
    .string()
    .max(longest * 2)
    .transform(readable)
    .pipe(z.string().min(shortest).max(longest))

export const wordsMax = 4000
export const sourceMax = 1000

/** What the form says. `state` only where no statement says whose law it is. */
export const reportSchema = z.object({
  form: z.string().max(200),
  state: z.string().max(40).default(''),
  kind: z.enum(reportKindCodes),
  words: prose(wordsMax, 10),
  source: prose(sourceMax).default(''),
  email: z.union([z.literal(''), z.string().trim().pipe(z.email().max(254))]).default(''),
  answerIn: z.enum(['en', 'fr']),
})
export type ReportWritten = z.infer<typeof reportSchema>

/** Where a report was begun: a statement, or a place that misses one. */
export type ReportAbout = { statement: string | null; place: string | null }

export const aboutSchema = z.object({
  statement: z.string().min(1).max(300).nullable(),
  place: z.string().max(400).regex(placePattern).nullable().catch(null),
})

/** Four times five letters and numbers that nobody mistakes for another: 2^98 of them. */
export const referencePattern = /^[2-9a-hjkmnp-tv-z]{5}(?:-[2-9a-hjkmnp-tv-z]{5}){3}$/

export type ReportStanding = 'received' | 'taken' | 'answered'

/** What whoever has the reference may know. */
export type ReportTold = {
  at: string
  language: Language
  kind: ReportKind
  jurisdiction: string
  standing: ReportStanding
  outcome: ReportOutcome | null
  answer: string | null
  answeredAt: string | null
}

/** A report as those see it who answer it. `wantsAnswer`: somebody waits for a message; nobody sees where it goes. */
export type Report = ReportTold & {
  id: string
  subject: string | null
  party: string | null
  place: string | null
  words: string | null
  source: string | null
  wantsAnswer: boolean
  takenAt: string | null
  takenBy: string | null
  gap: string | null
}

/** An error that was none is explained; the others may be. */
export const answerSchema = z
  .object({ report: z.uuid(), outcome: z.enum(reportOutcomeCodes), answer: prose(wordsMax).default('') })
  .refine(({ outcome, answer }) => outcome !== 'no_error' || answer.length >= 10, { path: ['answer'] })
export type ReportAnswer = z.infer<typeof answerSchema>

export type Party = { id: string; name: Bilingual }

export const reportsPerPage = 50
