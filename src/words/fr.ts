import { assistance } from './assistance.fr.ts'
import { checks } from './checks.fr.ts'
import { compare } from './compare.fr.ts'
import { cooperate } from './cooperate.fr.ts'
import { countries } from './countries.fr.ts'
import { decisions } from './decisions.fr.ts'
import { desks } from './desks.fr.ts'
import type { Words } from './en.ts'
import { follows } from './follows.fr.ts'
import { frame } from './frame.fr.ts'
import { home } from './home.fr.ts'
import { mail } from './mail.fr.ts'
import { map } from './map.fr.ts'
import { measures } from './measures.fr.ts'
import { members } from './members.fr.ts'
import { networks } from './networks.fr.ts'
import { office } from './office.fr.ts'
import { openData } from './open-data.fr.ts'
import { reports } from './reports.fr.ts'
import { revision } from './revision.fr.ts'
import { rounds } from './rounds.fr.ts'
import { search } from './search.fr.ts'
import { signIn } from './sign-in.fr.ts'
import { site } from './site.fr.ts'
import { statement } from './statement.fr.ts'
import { studies } from './studies.fr.ts'
import { treaties } from './treaties.fr.ts'

export const fr = {
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
} satisfies Words
