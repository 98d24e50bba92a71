import { asked, type Checked, faultsOf, queryOf, refusalOf } from '#domains/cooperate/asked.ts'
import { noteDocument } from '#domains/cooperate/note-document.server.ts'
import { compiledOn, measuresToAsk, told } from '#domains/cooperate/operations.server.ts'
import { inLanguage } from '#ui/address.ts'
import { ofStates } from '../of-state.ts'
import type { RequestHandler } from './$types'

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const named = ({ from, to, measure }: Checked, on: string) =>
  `liaison-${from}-${to.join('-')}-${measure}-${on}`.toLowerCase().replaceAll('_', '-')

export const GET: RequestHandler = async ({ locals: { scope, language }, url }) => {
  const question = asked(url.searchParams)
  const [fault] = faultsOf(question, await measuresToAsk(scope))
  if (fault) throw refusalOf(fault)
  const on = question.on ?? scope.today
  const answers = await told(scope, question, language, await ofStates(scope, question, language))
  const address = url.origin + inLanguage(language, '/cooperate') + queryOf({ ...question, on })
  const note = await noteDocument(answers, { language, compiled: await compiledOn(scope), today: scope.today, address, origin: url.origin })
  return new Response(new Uint8Array(note), {
    headers: {
      'content-type': type,
      'content-language': language,
      'content-disposition': `attachment; filename="${named(question, on)}.docx"`,
      'x-robots-tag': 'noindex',
      'cache-control': 'public, no-cache',
    },
  })
}
