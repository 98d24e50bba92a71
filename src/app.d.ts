import type { Scope } from '#platform/scope.ts'
import type { Language } from '#vocabulary/language.ts'

declare global {
  namespace App {
    interface Locals {
      scope: Scope
      language: Language
    }
  }
}
