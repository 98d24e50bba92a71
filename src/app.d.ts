import type { Scope } from '#platform/scope.ts'
import type { Language } from '#vocabulary/language.ts'
import type { Visitor } from './visitor.server.ts'

declare global {
  namespace App {
    interface Locals {
      scope: Scope
      language: Language
      /** What a refusal said: where Kit tells it as a page, a program is owed its sentence all the same. */
      refused?: string
      /** In the members' zone: who is signed in. The open zone asks nobody. */
      visitor?: Visitor
    }
  }
}
