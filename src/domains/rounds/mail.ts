import { type Written, writtenLetter } from '#platform/written-letter.ts'
import { formatDate } from '#ui/date.ts'
import type { Bilingual, Language } from '#vocabulary/language.ts'
import { wordsIn } from '#words/words.ts'

type Told = { person: string; language: Language; name: Bilingual; deadline: string; days: number; asked: number; open: number }

/** To somebody who can answer for a party: what is asked, how much is left, until when, and a link that lets them say so at once. */
export const roundLetter = ({ person, language: own, name, deadline, asked, open }: Told, origin: string, token: string): Written =>
  writtenLetter(own, wordsIn(own).rounds.mail.subject(name[own], open, formatDate(deadline, own)), (language) => {
    const { rounds, mail } = wordsIn(language)
    const words = rounds.mail
    return {
      language,
      before: [
        mail.invitation.hello(person),
        words.asked(name[language], asked, open),
        words.until(formatDate(deadline, language)),
        words.how,
      ],
      link: { text: words.link, address: `${origin}/${language}/round/${token}` },
      after: [words.more(`${origin}/${language}/members/rounds`), words.secret, mail.sender(origin)],
    }
  })
