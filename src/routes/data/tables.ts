import { z } from 'zod'
import { asked } from '#domains/facts/answers.ts'
import { describeTable, type TableName } from '#domains/open-data/operations.server.ts'

const bomShape = { error: '0 or 1 | 0 ou 1' }

/** What a table may be asked: the day of the law, and the mark that a spreadsheet needs. */
export const tableQuery = z.object({
  at: asked.at,
  bom: z
    .enum(['0', '1'], bomShape)
    .default('0')
    .transform((text) => text === '1'),
})

/** A table as it is sent, with a word on where it is described. */
export const tableAnswer = (name: TableName, body: BodyInit) =>
  new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `inline; filename="${name}"`,
      link: `<${name}-metadata.json>; rel="describedby"; type="application/csvm+json"`,
      'access-control-allow-origin': '*',
    },
  })

export const descriptionAnswer = async (scope: App.Locals['scope'], name: TableName) =>
  Response.json(await describeTable(scope, name), {
    headers: { 'content-type': 'application/csvm+json; charset=utf-8', 'access-control-allow-origin': '*' },
  })

/** What is written piece by piece, as fast as it is taken. */
export const streamOf = (parts: AsyncGenerator<string>) => {
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { value, done } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: async () => void (await parts.return(undefined)),
  })
}
