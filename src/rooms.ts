import { finder as actionPlan } from '#domains/action-plan/search.ts'
import { finder as authorities } from '#domains/authorities/search.ts'
import { finder as countries } from '#domains/countries/search.ts'
import { finder as decisions } from '#domains/decisions/search.ts'
import { finder as measures } from '#domains/measures/search.ts'
import { finder as rounds } from '#domains/rounds/search.ts'
import { finder as lists } from '#domains/search/search.ts'
import { finder as site } from '#domains/site/search.ts'
import { finder as treaties } from '#domains/treaties/search.ts'
import type { Finder } from '#platform/findable.ts'

// What rooms offer to the whole house, collected once.

/** What can be found. */
export const finders: readonly Finder[] = [countries, treaties, decisions, authorities, measures, lists, site, actionPlan, rounds]
