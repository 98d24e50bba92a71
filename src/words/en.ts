import { assistance } from './assistance.en.ts'
import { checks } from './checks.en.ts'
import { compare } from './compare.en.ts'
import { cooperate } from './cooperate.en.ts'
import { countries } from './countries.en.ts'
import { decisions } from './decisions.en.ts'
import { desks } from './desks.en.ts'
import { follows } from './follows.en.ts'
import { frame } from './frame.en.ts'
import { home } from './home.en.ts'
import { mail } from './mail.en.ts'
import { map } from './map.en.ts'
import { measures } from './measures.en.ts'
import { members } from './members.en.ts'
import { networks } from './networks.en.ts'
import { office } from './office.en.ts'
import { openData } from './open-data.en.ts'
import { reports } from './reports.en.ts'
import { revision } from './revision.en.ts'
import { rounds } from './rounds.en.ts'
import { search } from './search.en.ts'
import { signIn } from './sign-in.en.ts'
import { site } from './site.en.ts'
import { statement } from './statement.en.ts'
import { studies } from './studies.en.ts'
import { treaties } from './treaties.en.ts'

/** The interface in English: the shape that every other language fills. */
export const en = {
  frame,
  assistance,
  home,
  countries,
  checks,
  compare,
  cooperate,
  decisions,
  desks,
  follows,
  mail,
  map,
  measures,
  members,
  networks,
  office,
  openData,
  reports,
  revision,
  rounds,
  search,
  signIn,
  site,
  statement,
  studies,
  treaties,
}
export type Words = typeof en
