import { releaseNamed } from '#domains/open-data/releases.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope }, params: { name } }) => ({ release: await releaseNamed(scope, name) })
