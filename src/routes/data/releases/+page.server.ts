import { releaseList } from '#domains/open-data/releases.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope } }) => ({ releases: await releaseList(scope) })
