import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { home } from '#platform/home.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import { type ActionPlan, actionPlanSchema } from './model.ts'
import { mayReadActionPlan } from './policy.ts'

const planFile = join(home, 'data/action-plan.json')

let plan: ActionPlan | undefined

/** The Action Plan in both languages: read and checked once for the life of the program. */
export const readActionPlan = (scope: Scope): ActionPlan => {
  if (!mayReadActionPlan(scope)) {
    throw new Refusal('forbidden', { en: 'You may not read the Action Plan.', fr: 'Vous ne pouvez pas lire le Plan d’action.' })
  }
  plan ??= actionPlanSchema.parse(JSON.parse(readFileSync(planFile, 'utf8')))
  return plan
}
