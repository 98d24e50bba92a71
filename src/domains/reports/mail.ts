import { type Written, writtenLetter } from '#platform/written-letter.ts'
import { formatDate } from '#ui/date.ts'
import { labelOf } from '#vocabulary/index.ts'
import type { Language } from '#vocabulary/language.ts'
import { type ReportOutcome, reportOutcomes } from '#vocabulary/report.ts'
import { wordsIn } from '#words/words.ts'
import { keptDays } from './model.ts'

/** To somebody in whose care reports wait: how many, and nothing of what they say. */
export const noticeLetter = (told: { name: string; language: Language; reports: number }, origin: string): Written =>
  writtenLetter(told.language, wordsIn(told.language).reports.mail.notice.subject(told.reports), (language) => {
    const { mail, reports } = wordsIn(language)
    const words = reports.mail.notice
    return {
      language,
      before: [mail.invitation.hello(told.name), words.wait(told.reports), words.once],
      link: { text: words.link, address: `${origin}/${language}/members/reports` },
      after: [mail.sender(origin)],
    }
  })

type Answered = { language: Language; reference: string; reportedOn: string; outcome: ReportOutcome; answer: string }

/** The one message to somebody who reported an error and asked to hear back. Who answered is an office, and is not named. */
export const answerLetter = ({ language: own, reference, reportedOn, outcome, answer }: Answered, origin: string): Written =>
  writtenLetter(own, wordsIn(own).reports.mail.answer.subject, (language) => {
    const { mail, reports } = wordsIn(language)
    const words = reports.mail.answer
    const said = language === own ? answer.split(/\n+/).filter(Boolean) : []
    return {
      language,
      before: [
        words.answered(formatDate(reportedOn, language), labelOf(reportOutcomes, outcome, language)),
        ...(said.length > 0 ? [words.said, ...said] : []),
      ],
      link: { text: words.link, address: `${origin}/${language}/report/${reference}` },
      after: [words.last(keptDays.address), mail.sender(origin)],
    }
  })
