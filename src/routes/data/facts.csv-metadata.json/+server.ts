import type { RequestHandler } from './$types'
import { descriptionAnswer } from '../tables.ts'

export const GET: RequestHandler = ({ locals: { scope } }) => descriptionAnswer(scope, 'facts.csv')
