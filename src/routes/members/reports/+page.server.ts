import { jurisdictionNames } from '#domains/facts/operations.server.ts'
import { listReports } from '#domains/reports/answering.server.ts'
import { reportsPerPage } from '#domains/reports/model.ts'
import type { PageServerLoad } from './$types'

const pageIn = (text: string | null) => (/^[1-9]\d{0,3}$/.test(text ?? '') ? Number(text) : 1)

export const load: PageServerLoad = async ({ locals: { scope, language }, url }) => {
  const answered = url.searchParams.get('which') === 'answered'
  const page = pageIn(url.searchParams.get('page'))
  const [{ items, total }, names] = await Promise.all([listReports(scope, { answered, page }), jurisdictionNames(scope)])
  return {
    answered,
    page,
    more: total > page * reportsPerPage,
    reports: items.map(({ id, at, kind, standing, outcome, answeredAt, party, jurisdiction, subject }) => {
      const name = party === null ? null : (names.get(jurisdiction)?.name[language] ?? jurisdiction)
      return { id, at, kind, standing, outcome, answeredAt, name, subject }
    }),
  }
}
