import { compare } from './compare.fr.ts'
import { countries } from './countries.fr.ts'
import { decisions } from './decisions.fr.ts'
import type { Words } from './en.ts'
import { frame } from './frame.fr.ts'
import { home } from './home.fr.ts'
import { map } from './map.fr.ts'
import { openData } from './open-data.fr.ts'
import { search } from './search.fr.ts'
import { site } from './site.fr.ts'
import { statement } from './statement.fr.ts'
import { treaties } from './treaties.fr.ts'

export const fr = { frame, home, countries, compare, decisions, map, openData, search, site, statement, treaties } satisfies Words
