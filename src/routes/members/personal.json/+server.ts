import { listFollows } from '#domains/follows/operations.server.ts'
import { takeOwnRecord } from '#domains/sign-in/erasing.server.ts'
import { visitorOf } from '../visitor-here.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ locals }) => {
  const record = { ...(await takeOwnRecord(locals.scope, visitorOf(locals).person.id)), follows: await listFollows(locals.scope) }
  return new Response(`${JSON.stringify(record, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="my-data-${locals.scope.today}.json"`,
    },
  })
}
