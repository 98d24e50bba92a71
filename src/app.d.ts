import type { Scope } from '#platform/scope.ts'
import type { Language } from '#vocabulary/language.ts'

declare global {
  namespace App {
    interface Locals {
      scope: Scope
      language: Language
    }
    interface Error {
      message: string
      /** What was wrong, in the reader's language; absent for a fault of ours. */
      detail?: string
    }
  }
}
