import type { revision as english } from './revision.en.ts'
export const revision: typeof english = {
  regimes: {} as Record<string, string>,
  codes: {} as Record<string, string>,
}
