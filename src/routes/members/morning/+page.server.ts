import { morning } from '#domains/sign-in/morning.server.ts'
import { hasMailServer } from '#platform/environment.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope }, url }) => ({
  ...(await morning(scope, url.origin)),
  mailServer: hasMailServer(),
})
