import { deedsAskedIn } from '#domains/members/deeds-asked.ts'
import { deedsPerPage } from '#domains/members/model.ts'
import { listParties, namesOf, readDeeds } from '#domains/members/operations.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope, language }, url }) => {
  const asked = deedsAskedIn(url.searchParams, deedsPerPage)
  const deeds = await readDeeds(scope, asked)
  const [parties, names] = await Promise.all([listParties(scope), namesOf(scope, deeds)])
  return {
    asked: { party: asked.party ?? '', deed: asked.deed ?? '', from: asked.from ?? '', until: asked.until ?? '' },
    deeds,
    names,
    parties: parties.map(({ id, name }) => ({ value: id, text: name[language] })),
    older: deeds.length === deedsPerPage ? (deeds.at(-1)?.seq ?? null) : null,
  }
}
