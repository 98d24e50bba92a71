import { takeOwnRecord } from '#domains/sign-in/erasing.server.ts'
import { visitorOf } from '../visitor-here.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ locals }) =>
  new Response(`${JSON.stringify(await takeOwnRecord(locals.scope, visitorOf(locals).person.id), null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="my-data-${locals.scope.today}.json"`,
    },
  })
