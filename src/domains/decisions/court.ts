import { slugOf } from '#domains/facts/slugs.ts'

/** The two European courts, whose decisions reach beyond one state; null: a court of the state itself. */
export type EuropeanCourt = 'cjeu' | 'echr'

const names: Record<EuropeanCourt, string> = {
  cjeu: 'Court of Justice of the European Union',
  echr: 'European Court of Human Rights',
}

/** Which European court this is, with or without its formation in brackets: "(Grand Chamber)". The files give courts in English. */
export const europeanCourt = (court: string | null): EuropeanCourt | null => {
  const plain = court?.replace(/ \([^()]*\)$/, '')
  return plain === names.cjeu ? 'cjeu' : plain === names.echr ? 'echr' : null
}

/** What a list is filtered by: a European court as one, a court of a state under the state's code. */
export const courtKeyOf = (state: string, court: string) => europeanCourt(court) ?? `${state.toLowerCase()}-${slugOf(court)}`
