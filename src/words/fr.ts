import { compare } from './compare.fr.ts'
import { countries } from './countries.fr.ts'
import { decisions } from './decisions.fr.ts'
import type { Words } from './en.ts'
import { frame } from './frame.fr.ts'
import { home } from './home.fr.ts'
import { mail } from './mail.fr.ts'
import { map } from './map.fr.ts'
import { members } from './members.fr.ts'
import { openData } from './open-data.fr.ts'
import { search } from './search.fr.ts'
import { signIn } from './sign-in.fr.ts'
import { site } from './site.fr.ts'
import { statement } from './statement.fr.ts'

export const fr = {
  frame,
  home,
  countries,
  compare,
  decisions,
  map,
  openData,
  search,
  site,
  statement,
  members,
  signIn,
  mail,
} satisfies Words
