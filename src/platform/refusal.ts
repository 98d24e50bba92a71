import type { Bilingual } from '#vocabulary/language.ts'

/** Everything a caller can be refused for; a fault of ours is never a refusal and simply throws. */
export const refusalKinds = {
  invalid: 400,
  'signed-out': 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-many': 429,
} as const

export type RefusalKind = keyof typeof refusalKinds

/**
 * An answer the caller can act on: what was wrong, in both languages, and where.
 * `parameter` names the field, query parameter or header at fault.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly detail: Bilingual
  readonly parameter: string | undefined

  constructor(kind: RefusalKind, detail: Bilingual, parameter?: string) {
    super(detail.en)
    this.name = 'Refusal'
    this.kind = kind
    this.detail = detail
    this.parameter = parameter
  }

  /** HTTP status, RFC 9110 section 15.5. */
  get status() {
    return refusalKinds[this.kind]
  }
}

export const notFound = (what: Bilingual, parameter?: string) => new Refusal('not-found', what, parameter)
export const invalid = (what: Bilingual, parameter?: string) => new Refusal('invalid', what, parameter)
