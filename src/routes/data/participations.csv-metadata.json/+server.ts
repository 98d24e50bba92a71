import { descriptionAnswer } from '../tables.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = ({ locals: { scope } }) => descriptionAnswer(scope, 'participations.csv')
