import type { Bilingual, Language } from '#vocabulary/language.ts'
import type { ReportLine } from './import.server.ts'
import type { ImportReport } from './import-files.server.ts'

const outcomes: Record<ReportLine['outcome'], Bilingual> = {
  new: { en: 'new', fr: 'nouveau' },
  corrected: { en: 'changed', fr: 'modifié' },
  succeeded: { en: 'changed, the earlier text keeps its days', fr: 'modifié, le texte antérieur garde ses jours' },
  read_again: { en: 'same, read again', fr: 'identique, relu' },
  same: { en: 'same', fr: 'identique' },
  closed: { en: 'no longer stated', fr: 'n’est plus affirmé' },
}

const told = (value: unknown): string => {
  if (value === null || value === undefined) return '–'
  const { value: one, text, name, article, readOn } = value as Record<string, unknown>
  const words = text ?? name ?? (value as Record<string, unknown>).title
  const main = words ? JSON.stringify((words as Bilingual).en) : JSON.stringify(one)
  return [main, article, readOn && `read ${readOn}`].filter(Boolean).join(' · ').slice(0, 160)
}

/**
 * The report of an import, a line each: file, line, what it is about, what became of it and why. `all` also lists what
 * stayed the same; the last lines count.
 */
export const reportLines = (report: ImportReport, language: Language, all: boolean): string[] => {
  if (report.refused) return [...report.faults.map((fault) => refusedLine(fault, language)), refusedSummary(report.faults.length, language)]
  const lines = report.editions.flatMap((edition) => [
    ...edition.lines
      .filter(({ outcome }) => all || outcome !== 'same')
      .map((line) => {
        const place = line.path ? `${edition.file}:${edition.lineOf(line.path)}` : edition.file
        const change =
          line.outcome === 'new' ? told(line.after) : line.outcome === 'same' ? '' : `${told(line.before)} → ${told(line.after)}`
        return `${place}  ${line.subject}  ${line.indicator}  ${outcomes[line.outcome][language]}${change ? `  ${change}` : ''}`
      }),
    ...edition.correctedSources.map(
      (key) => `${edition.file}  ${edition.state}  ${language === 'fr' ? 'source corrigée' : 'source corrected'}  ${key}`,
    ),
  ])
  return [...lines, summary(report, language)]
}

const refusedLine = ({ file, line, path, why }: ImportReport['faults'][number], language: Language) =>
  `${file}:${line}  ${path || '–'}  ${language === 'fr' ? 'refusé' : 'refused'}  ${why[language]}`

const refusedSummary = (count: number, language: Language) =>
  language === 'fr' ? `${count} refus ; rien n’a été écrit.` : `${count} refused; nothing was written.`

const summary = ({ editions, dryRun }: ImportReport, language: Language) => {
  const count = (...kinds: ReportLine['outcome'][]) =>
    editions.reduce((sum, { lines }) => sum + lines.filter(({ outcome }) => kinds.includes(outcome)).length, 0)
  const [added, changed, same, closed] = [count('new'), count('corrected', 'succeeded', 'read_again'), count('same'), count('closed')]
  const files = editions.length
  const trial = { en: ' Trial run: nothing was written.', fr: ' Essai : rien n’a été écrit.' }
  const told = {
    en: `${files} ${files === 1 ? 'file' : 'files'}: ${added} new, ${changed} changed, ${same} same, ${closed} no longer stated, 0 refused.`,
    fr: `${files} ${files > 1 ? 'fichiers' : 'fichier'} : nouveaux ${added}, modifiés ${changed}, identiques ${same}, plus affirmés ${closed}, refusés 0.`,
  }
  return told[language] + (dryRun ? trial[language] : '')
}
