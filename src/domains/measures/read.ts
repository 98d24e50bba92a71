import type { AnswerState } from '#domains/facts/model.ts'
import { type Block, wordsIn } from '#domains/facts/said.ts'
import type { Family, Possibility } from './entries.ts'
import type { Answer, Deadline, GeneralPractice, Link, MeasureStatement, Practice } from './model.ts'

const answered = <Value>(block: Block, indicator: string): Answer<Value> => {
  const fact = block.facts.get(indicator)
  const answer: AnswerState = fact?.state ?? 'unknown'
  return { answer, value: answer === 'value' ? (fact?.value as Value) : null, words: wordsIn(block, indicator) }
}

/** An answer that is nothing but words. */
const worded = (block: Block, indicator: string): Answer<null> => ({ ...answered<null>(block, indicator), value: null })

/** A state's answers on one measure from the block of its facts. */
export const measureIn = (block: Block): MeasureStatement => ({
  ...block.statement,
  state: block.subject.jurisdiction,
  measure: block.subject.concept ?? '',
  possible: answered<Possibility>(block, 'measure.possible'),
  conditions: worded(block, 'measure.conditions'),
  receivingAuthority: worded(block, 'measure.receiving_authority'),
  executingAuthority: worded(block, 'measure.executing_authority'),
  languages: answered<string[]>(block, 'measure.languages'),
  channels: answered<string[]>(block, 'measure.channels'),
  deadline: answered<Deadline>(block, 'measure.deadline'),
  requirements: worded(block, 'measure.requirements'),
})

export const practiceIn = (block: Block): Practice => ({
  ...block.statement,
  state: block.subject.jurisdiction,
  family: block.subject.concept as Family,
  centralAuthority: worded(block, 'practice.central_authority'),
  requestAuthority: worded(block, 'practice.request_authority'),
  communication: worded(block, 'practice.communication'),
  encryptionRequired: answered<boolean>(block, 'practice.encryption_required'),
  signatureRequired: answered<boolean>(block, 'practice.signature_required'),
  channels: answered<string[]>(block, 'practice.channels'),
  languages: answered<string[]>(block, 'practice.languages'),
  doubleCriminality: answered<string>(block, 'practice.double_criminality'),
  evidenceUse: worded(block, 'practice.evidence_use'),
  documents: worded(block, 'practice.documents'),
  links: answered<Link[]>(block, 'practice.links'),
  directTransmission: answered<string>(block, 'practice.direct_transmission'),
})

export const generalIn = (block: Block): GeneralPractice => ({
  ...block.statement,
  state: block.subject.jurisdiction,
  languages: answered<string[]>(block, 'mutual_assistance.request_languages'),
  notes: wordsIn(block, 'mutual_assistance.notes'),
})

const grounds = ({ statement }: Block) => ({
  article: statement.article,
  asOf: statement.readOn,
  validFrom: statement.validFrom,
  validTo: statement.validTo,
  confidence: statement.confidence,
  sources: statement.sources.map(({ key }) => key),
})

/** The entry of a country file that says the same; null where it says nothing of a question. */
export const measureEntryOf = (block: Block) => {
  const { possible, deadline, languages, channels, ...said } = measureIn(block)
  return {
    code: said.measure,
    possible: possible.answer === 'withheld' ? 'withheld' : possible.value,
    conditions: said.conditions.words,
    receivingAuthority: said.receivingAuthority.words,
    executingAuthority: said.executingAuthority.words,
    languages: languages.value,
    channels: channels.value,
    deadline: deadline.answer === 'none' ? 'none' : deadline.value && { days: deadline.value.days, words: deadline.words },
    requirements: said.requirements.words,
    ...grounds(block),
  }
}

export const practiceEntryOf = (block: Block) => {
  const { family, doubleCriminality: rule, ...said } = practiceIn(block)
  return {
    family,
    centralAuthority: said.centralAuthority.words,
    requestAuthority: said.requestAuthority.words,
    communication: said.communication.words,
    encryptionRequired: said.encryptionRequired.value,
    signatureRequired: said.signatureRequired.value,
    channels: said.channels.value,
    languages: said.languages.value,
    doubleCriminality: rule.value === null ? null : { rule: rule.value, words: rule.words },
    evidenceUse: said.evidenceUse.words,
    documents: said.documents.words,
    links: said.links.value,
    directTransmission: said.directTransmission.value,
    ...grounds(block),
  }
}
