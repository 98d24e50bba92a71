import { listOutbox } from '#domains/sign-in/inviting.server.ts'
import { hasMailServer } from '#platform/environment.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { scope } }) => ({ messages: await listOutbox(scope), mailServer: hasMailServer() })
