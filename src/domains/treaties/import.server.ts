import { type Edition, kindsOfTreatyLaw, kindsOfTreatyRules } from '#domains/facts/draft.ts'
import { type Bad, type FileReader, type Good, type OpenedFile, readBySchema, refusedLines } from '#domains/facts/import-files.server.ts'
import type { Scope } from '#platform/scope.ts'
import { otherParties } from '#vocabulary/party.ts'
import { memberStates } from '#vocabulary/state.ts'
import { internationalHome, treatyDrafts } from './drafts.ts'
import { treatyFilesOf } from './export.server.ts'
import { ruleFaults, treatyFaults } from './file-faults.ts'
import { ruleDrafts } from './rule-drafts.ts'
import { type RulesFile, rulesFile } from './rules-file.ts'
import { type TreatyFile, treatyFile } from './treaty-file.ts'

const holds = (value: unknown, key: string) => value !== null && typeof value === 'object' && key in value
const isTreaties = (value: unknown) => holds(value, 'instruments')
const isRules = (value: unknown) => holds(value, 'rankOrder')

/**
 * Reads `treaties.json` and `measures.json`, which speak of each other: where only one comes, the other is what the
 * database says.
 */
export const treatyReader: FileReader = {
  fits: (value) => isTreaties(value) || isRules(value),
  async read(files, scope) {
    const opened = files.map((file) =>
      isTreaties(file.json.value) ? { file, treaties: readBySchema(file, treatyFile) } : { file, rules: readBySchema(file, rulesFile) },
    )
    const known = await otherwiseKnown(scope, files)
    const treaties = opened.flatMap((one) => (one.treaties && 'content' in one.treaties ? [one.treaties.content] : []))[0] ?? known.treaties
    const rules = opened.flatMap((one) => (one.rules && 'content' in one.rules ? [one.rules.content] : []))[0] ?? known.measures
    return opened.map((one) =>
      one.treaties ? readTreaties(one.file, one.treaties, rules, scope.today) : readRules(one.file, one.rules, treaties),
    )
  },
}

/** What the database says, where a file does not come along. */
const otherwiseKnown = async (scope: Scope, files: readonly OpenedFile[]) => {
  const whole = [isTreaties, isRules].every((isOne) => files.some(({ json }) => isOne(json.value)))
  return whole ? { treaties: null, measures: null } : treatyFilesOf(scope)
}

type Read<Content> = { content: Content } | Bad

const readTreaties = (file: OpenedFile, read: Read<TreatyFile>, rules: RulesFile | null, today: string): Good | Bad => {
  if ('faults' in read) return read
  const { content } = read
  const faults = treatyFaults(content, rules?.measures.map(({ code }) => code) ?? null, today)
  if (faults.length > 0) return refusedLines(file, faults)
  return { edition: editionOf(file, content, kindsOfTreatyLaw, treatyDrafts(content)), lineOf: file.json.lineOf }
}

const nowhere: Pick<TreatyFile, 'instruments' | 'sources'> = { instruments: [], sources: {} }

const readRules = (file: OpenedFile, read: Read<RulesFile>, treaties: TreatyFile | null): Good | Bad => {
  if ('faults' in read) return read
  const { content } = read
  const faults = ruleFaults(content, treaties ?? nowhere)
  if (faults.length > 0) return refusedLines(file, faults)
  const inForce = new Map(treaties?.instruments.map((one) => [one.id, one.inForce]))
  return { edition: editionOf(file, treaties, kindsOfTreatyRules, ruleDrafts(content, inForce)), lineOf: file.json.lineOf }
}

const jurisdictionOf = (iso2: string): Edition['home'] => {
  const names: Record<string, { label: { en: string; fr: string } }> = { ...memberStates.concepts, ...otherParties.concepts }
  const kind = iso2 === 'EU' ? 'organisation' : 'state'
  return { id: iso2, iso2, kind, name: names[iso2]?.label ?? { en: iso2, fr: iso2 }, officialLanguages: [] }
}

const editionOf = (
  { name, sha256 }: OpenedFile,
  treaties: TreatyFile | null,
  kinds: Edition['speaksFor']['kinds'],
  drafts: Edition['drafts'],
): Edition => ({
  file: name,
  sha256,
  home: internationalHome,
  others: kinds === kindsOfTreatyLaw ? (treaties?.meta.states.map(jurisdictionOf) ?? []) : [],
  speaksFor: { kinds, everybody: true },
  // Rules cite the sources of the treaty file, which both have in common.
  sources: Object.fromEntries(
    Object.entries(treaties?.sources ?? {}).map(([key, { title, url, kind, consulted }]) => [
      key,
      { title, url: url || null, kind, consulted },
    ]),
  ),
  drafts,
})
