import type { DeedOfTwoKind } from '#domains/members/deed-of-two.ts'
import type { Proposal } from '#domains/members/model.ts'
import { type Written, writtenLetter } from '#platform/written-letter.ts'
import { formatDate } from '#ui/date.ts'
import { labelOf } from '#vocabulary/index.ts'
import type { Bilingual, Language } from '#vocabulary/language.ts'
import { type MemberRole, memberRoles } from '#vocabulary/member-role.ts'
import { wordsIn } from '#words/words.ts'

export type Told = Pick<Proposal, 'name' | 'role' | 'authority' | 'validFrom' | 'validUntil'> & {
  language: Language
  party: Record<Language, string>
}

const mandateIn = (told: Told, language: Language) =>
  [
    labelOf(memberRoles, told.role, language),
    told.authority,
    told.party[language],
    formatDate(told.validFrom, language),
    formatDate(told.validUntil, language),
  ] as const

/** The first message to a person: a link that lets them make a passkey. */
export const invitationLetter = (told: Told, origin: string, token: string, until: string): Written =>
  writtenLetter(told.language, wordsIn(told.language).mail.invitation.subject, (language) => {
    const { mail } = wordsIn(language)
    const words = mail.invitation
    return {
      language,
      before: [words.hello(told.name), words.invited(...mandateIn(told, language)), words.open, words.once(formatDate(until, language))],
      link: { text: words.link, address: `${origin}/${language}/sign-in/invitation#${token}` },
      after: [words.notYou, mail.sender(origin)],
    }
  })

/** To somebody in whose name a new invitation was asked for: whoever still has a passkey can refuse it. */
export const recoveryAskedLetter = (to: { name: string; language: Language }, origin: string): Written =>
  writtenLetter(to.language, wordsIn(to.language).mail.recoveryAsked.subject, (language) => {
    const { mail } = wordsIn(language)
    const words = mail.recoveryAsked
    return {
      language,
      before: [mail.invitation.hello(to.name), words.what, words.refuse],
      link: { text: mail.mandate.link, address: `${origin}/${language}/members` },
      after: [mail.sender(origin)],
    }
  })

/** After two persons stood for it: the link, and what it has cost. */
export const recoveryLetter = (to: { name: string; language: Language }, origin: string, token: string, until: string): Written =>
  writtenLetter(to.language, wordsIn(to.language).mail.recovery.subject, (language) => {
    const { mail } = wordsIn(language)
    return {
      language,
      before: [mail.invitation.hello(to.name), mail.recovery.what, mail.invitation.open, mail.invitation.once(formatDate(until, language))],
      link: { text: mail.invitation.link, address: `${origin}/${language}/sign-in/invitation#${token}` },
      after: [mail.invitation.notYou, mail.sender(origin)],
    }
  })

type DeedTold = { deed: DeedOfTwoKind; party: Bilingual | undefined; role?: MemberRole | undefined }

const deedIn = ({ deed, party, role }: DeedTold, language: Language) =>
  wordsIn(language).mail.secondPerson.deeds[deed](party?.[language] ?? '', role ? labelOf(memberRoles, role, language) : '')

/** To who can be the second person: what was asked, without names of persons; the page shows them. */
export const secondPersonLetter = (to: { name: string; language: Language }, asked: DeedTold, until: Date, origin: string): Written =>
  writtenLetter(to.language, wordsIn(to.language).mail.secondPerson.subject, (language) => {
    const { mail } = wordsIn(language)
    const words = mail.secondPerson
    return {
      language,
      before: [
        mail.invitation.hello(to.name),
        words.asked(deedIn(asked, language)),
        words.until(formatDate(until.toISOString().slice(0, 10), language)),
      ],
      link: { text: words.link, address: `${origin}/${language}/members/second-person` },
      after: [words.off, mail.sender(origin)],
    }
  })

/** To who asked: what came of it. */
export const decidedLetter = (
  to: { name: string; language: Language },
  asked: DeedTold,
  outcome: 'approved' | 'refused',
  origin: string,
): Written =>
  writtenLetter(to.language, wordsIn(to.language).mail.decided.subjects[outcome], (language) => {
    const { mail } = wordsIn(language)
    return {
      language,
      before: [mail.invitation.hello(to.name), mail.decided[outcome](deedIn(asked, language))],
      link: { text: mail.secondPerson.link, address: `${origin}/${language}/members/second-person` },
      after: [mail.secondPerson.off, mail.sender(origin)],
    }
  })

/** To a person who can sign in already: nothing to open, so nothing to steal. */
export const mandateLetter = (told: Told, origin: string): Written =>
  writtenLetter(told.language, wordsIn(told.language).mail.mandate.subject, (language) => {
    const { mail } = wordsIn(language)
    const words = mail.mandate
    return {
      language,
      before: [mail.invitation.hello(told.name), words.given(...mandateIn(told, language)), words.how],
      link: { text: words.link, address: `${origin}/${language}/members` },
      after: [mail.sender(origin)],
    }
  })

/** Before a mandate ends: who can renew it, and that nothing opens under it afterwards. */
export const reminderLetter = (told: Told, origin: string): Written =>
  writtenLetter(told.language, wordsIn(told.language).mail.reminder.subject(formatDate(told.validUntil, told.language)), (language) => {
    const { mail } = wordsIn(language)
    const words = mail.reminder
    return {
      language,
      before: [mail.invitation.hello(told.name), words.ends(...mandateIn(told, language)), words.renew, words.off],
      link: { text: mail.mandate.link, address: `${origin}/${language}/members` },
      after: [mail.sender(origin)],
    }
  })
