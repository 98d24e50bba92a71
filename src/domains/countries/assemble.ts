import type { Instrument, PartialDate } from '#domains/facts/model.ts'
import { answerIn, type Block, wordsIn } from '#domains/facts/said.ts'
import type { Profile } from './model.ts'

const penaltyIn = (block: Block, topic: 'offence' | 'aggravation') => ({
  imprisonmentMinMonths: answerIn<number>(block, `${topic}.imprisonment_min`),
  imprisonmentMaxMonths: answerIn<number>(block, `${topic}.imprisonment_max`),
  life: answerIn<boolean>(block, `${topic}.life`),
  fine: answerIn<string>(block, `${topic}.fine`),
})

const instrumentIn = (block: Block): Instrument | null => block.facts.get('offence.summary')?.instrument ?? null

type Sections = Omit<Profile, 'iso2' | 'name' | 'officialLanguages' | 'at'>

/** The sections of a profile from the blocks of its facts, in the order of the file. */
export const sectionsOf = (blocks: readonly Block[]): Sections => {
  const of = (kind: string) => blocks.filter(({ subject }) => subject.kind === kind)
  const regime = (slug: string) => blocks.find(({ subject }) => subject.kind === 'regime' && subject.slug === slug)
  const [legalPersons, migrant, assistance] = [regime('legal-persons'), regime('migrant-liability'), regime('mutual-assistance')]
  return {
    offences: of('offence').map((block) => ({
      ...block.statement,
      conduct: answerIn<string[]>(block, 'offence.conduct') ?? [],
      instrument: instrumentIn(block),
      benefit: answerIn<string>(block, 'offence.benefit') ?? 'unknown',
      penalty: penaltyIn(block, 'offence'),
      summary: wordsIn(block, 'offence.summary'),
    })),
    aggravations: of('aggravation').map((block) => ({
      ...block.statement,
      code: block.subject.concept ?? 'other',
      penalty: penaltyIn(block, 'aggravation'),
      summary: wordsIn(block, 'aggravation.summary'),
    })),
    exemptions: of('exemption').map((block) => ({
      ...block.statement,
      code: block.subject.concept ?? 'other',
      summary: wordsIn(block, 'exemption.summary'),
    })),
    legalPersons: legalPersons
      ? {
          ...legalPersons.statement,
          liable: answerIn<boolean>(legalPersons, 'legal_persons.liable'),
          summary: wordsIn(legalPersons, 'legal_persons.summary'),
        }
      : null,
    migrantLiability: migrant ? { ...migrant.statement, summary: wordsIn(migrant, 'migrant_liability.summary') } : null,
    relatedOffences: of('related_offence').map((block) => ({
      ...block.statement,
      code: block.subject.concept ?? 'other',
      instrument: wordsIn(block, 'related_offence.instrument'),
    })),
    mutualAssistance: assistance
      ? {
          ...assistance.statement,
          requestLanguages: answerIn<string[]>(assistance, 'mutual_assistance.request_languages'),
          notes: wordsIn(assistance, 'mutual_assistance.notes'),
        }
      : null,
    history: of('event').map(eventIn),
  }
}

/** An event is dated by itself: it is told on every day, and one that lies ahead is announced, not in force. */
const eventIn = (block: Block): Profile['history'][number] => ({
  ...block.statement,
  date: answerIn<PartialDate>(block, 'history.change') ?? '',
  change: wordsIn(block, 'history.change'),
})
