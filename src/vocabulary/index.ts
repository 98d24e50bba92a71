import { actors } from './actors.ts'
import { aggravations } from './aggravation.ts'
import { answerStates } from './answer-state.ts'
import { attestationModes } from './attestation.ts'
import { authorityRoles } from './authority-role.ts'
import { benefits } from './benefit.ts'
import { capMessageType, capScope, capStatus } from './cap.ts'
import { capCategory, capResponseType } from './cap-event.ts'
import { capCertainty, capSeverity, capUrgency } from './cap-scale.ts'
import { obstacles, routes, suspectRoles } from './codebook.ts'
import { coeProvisions } from './coe-instruments.ts'
import type { Concept, Vocabulary } from './concept.ts'
import { conducts } from './conduct.ts'
import { confidences } from './confidence.ts'
import { decisionKeywords } from './decision-keyword.ts'
import { ejnMeasures } from './ejn-measure.ts'
import { exemptions } from './exemption.ts'
import { gapFinds, gapReasons, gapStandings } from './gap.ts'
import { handlingCodes, informationEvaluation, sourceEvaluation, trafficLight } from './handling.ts'
import { interpolNotices } from './interpol-notice.ts'
import type { Language } from './language.ts'
import { measurePossibilities } from './measure-possibility.ts'
import { memberRoles } from './member-role.ts'
import { networkKinds } from './network-kind.ts'
import { organisations } from './organisation.ts'
import { bonds, consentTypes, declarationKinds, measureCategories, relationTypes } from './participation.ts'
import { otherParties } from './party.ts'
import { protocolElements } from './protocol.ts'
import { relatedOffences } from './related-offence.ts'
import { reportKinds, reportOutcomes } from './report.ts'
import { reviewStates } from './review-state.ts'
import { sourceKinds } from './source-kind.ts'
import { standings } from './standing.ts'
import { languagesOfLaw, memberStates } from './state.ts'
import { instrumentGroups, instrumentKinds } from './treaty.ts'
import { umfEntities } from './umf.ts'
import { untocElements } from './untoc.ts'
import { withdrawalReasons } from './withdrawal-reason.ts'

/** Every closed list, for the open data: the law first, then the fact model, then the codes of co-operation. */
export const vocabularies: Vocabulary[] = [
  memberStates,
  otherParties,
  languagesOfLaw,
  conducts,
  benefits,
  aggravations,
  exemptions,
  relatedOffences,
  authorityRoles,
  networkKinds,
  decisionKeywords,
  actors,
  answerStates,
  standings,
  confidences,
  attestationModes,
  reviewStates,
  withdrawalReasons,
  sourceKinds,
  reportKinds,
  reportOutcomes,
  gapFinds,
  gapStandings,
  gapReasons,
  protocolElements,
  untocElements,
  coeProvisions,
  instrumentGroups,
  instrumentKinds,
  bonds,
  consentTypes,
  declarationKinds,
  relationTypes,
  measureCategories,
  ejnMeasures,
  measurePossibilities,
  handlingCodes,
  sourceEvaluation,
  informationEvaluation,
  trafficLight,
  interpolNotices,
  capStatus,
  capMessageType,
  capScope,
  capCategory,
  capResponseType,
  capUrgency,
  capSeverity,
  capCertainty,
  routes,
  suspectRoles,
  obstacles,
  umfEntities,
  memberRoles,
  organisations,
]

/** The concept behind a code; undefined where the list does not have it. */
export const conceptOf = (vocabulary: Vocabulary, code: string): Concept | undefined =>
  Object.hasOwn(vocabulary.concepts, code) ? vocabulary.concepts[code] : undefined

/** The label of a code. A code that the list does not have is shown as it is: a page never fails for want of a word. */
export const labelOf = (vocabulary: Vocabulary, code: string, language: Language): string =>
  conceptOf(vocabulary, code)?.label[language] ?? code
