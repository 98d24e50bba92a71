import { answer } from '../../given.ts'

export const GET = () => new Response(answer, { headers: { 'content-type': 'application/json' } })
