import type { Draft, DraftSubject } from '#domains/facts/draft.ts'
import type { PartialDate } from '#domains/facts/model.ts'
import type { Block } from '#domains/facts/said.ts'
import { entryOf as recordIn } from './book.ts'
import { articleNamed, firstDayNamed, recordDraft, slugOfCode } from './drafts.ts'
import type { Declaration, Participation } from './model.ts'
import { declaration, participation } from './treaty-file.ts'

/** What one state's entry on an instrument must satisfy. */
export const entrySchemas = { participation, declaration }
export type TreatyPart = keyof typeof entrySchemas

/** A record of the book as its file has it, with its sources and how sure. */
export const entryOf = (block: Block): Record<string, unknown> => recordIn(block, ['confidence', 'sources'])

/** The address of a declaration that is said for the first time; a participation has that of its instrument. */
export const slugOfDeclaration = ({ instrument, article, kind }: Pick<Declaration, 'instrument' | 'article' | 'kind'>) =>
  slugOfCode(`${instrument} ${article} ${kind}`)

/** What a state's own entry states: the record tells its days itself; `readOn` is the day it was looked at. */
export const draftsOfEntry = (part: TreatyPart, entry: unknown, subject: DraftSubject, readOn: PartialDate | null): Draft[] =>
  part === 'participation'
    ? [
        recordDraft(entry as Participation, {
          subject,
          indicator: 'participation.record',
          path: [],
          readOn,
          validFrom: firstDayNamed(entry as Participation),
        }),
      ]
    : [
        recordDraft(entry as Declaration, {
          subject,
          indicator: 'declaration.record',
          path: [],
          article: articleNamed((entry as Declaration).article),
          readOn,
        }),
      ]
