import type { Source } from '#domains/facts/model.ts'
import type { Row } from './view.ts'

/** A row of a table under the name of its party, or of its instrument. */
export type NamedRow = Row & { name: string }

/** The sources of rows and statements, each once, in the order of first use. */
export const sourcesCited = (all: readonly { sources: Source[] }[]): Source[] => [
  ...new Map(all.flatMap(({ sources }) => sources).map((source) => [source.key, source])).values(),
]
