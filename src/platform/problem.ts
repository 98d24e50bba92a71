import type { Language } from '#vocabulary/language.ts'
import type { Refusal } from './refusal.ts'

/** RFC 9457, with the parameter at fault and the language of the words. */
export type Problem = { type: string; title: string; status: number; detail: string; parameter?: string }

const titles: Record<number, { en: string; fr: string }> = {
  400: { en: 'The request cannot be understood', fr: 'La demande ne peut pas être comprise' },
  401: { en: 'Sign in first', fr: 'Connexion requise' },
  403: { en: 'Not allowed', fr: 'Non autorisé' },
  404: { en: 'Not found', fr: 'Introuvable' },
  405: { en: 'This address answers GET and HEAD only', fr: 'Cette adresse ne répond qu’à GET et HEAD' },
  409: { en: 'Conflict', fr: 'Conflit' },
  413: { en: 'The request is too large', fr: 'La demande est trop volumineuse' },
  415: { en: 'This form is not read here', fr: 'Ce format n’est pas lu ici' },
  429: { en: 'Too many requests', fr: 'Trop de demandes' },
  500: { en: 'A fault on our side', fr: 'Une erreur de notre côté' },
  503: { en: 'Not ready', fr: 'Pas encore prêt' },
}

export const problemOf = (status: number, language: Language, detail?: string, parameter?: string): Problem => {
  const title = (titles[status] ?? titles[status < 500 ? 400 : 500])?.[language] ?? ''
  return { type: 'about:blank', title, status, detail: detail ?? title, ...(parameter ? { parameter } : {}) }
}

export const problemHeaders = (status: number, language: Language): Record<string, string> => ({
  'content-type': 'application/problem+json',
  'content-language': language,
  'cache-control': 'no-store',
  'access-control-allow-origin': '*',
  ...(status === 405 ? { allow: 'GET, HEAD' } : {}),
})

export const problemResponse = (problem: Problem, language: Language) =>
  new Response(`${JSON.stringify(problem)}\n`, { status: problem.status, headers: problemHeaders(problem.status, language) })

export const refusalResponse = ({ status, detail, parameter }: Refusal, language: Language) =>
  problemResponse(problemOf(status, language, detail[language], parameter), language)
