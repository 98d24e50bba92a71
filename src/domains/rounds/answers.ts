import { z } from 'zod'

/** What the programming interface says of how sure the record is. */
export const coverageAnswer = z.object({
  at: z.iso.date(),
  items: z.array(
    z.object({
      state: z.string(),
      topic: z.string().describe('The topic of the questions, as in the list of questions'),
      facts: z.int().describe('Answers that are shown'),
      confirmed: z.int().describe('Those that the state’s correspondent confirmed'),
      notObjected: z.int().describe('Those that a round asked about and nobody answered: not a confirmation'),
      contradicted: z.int(),
      unknown: z.int().describe('Those whose answer is that nobody knows'),
      overdue: z.int().describe('Those that nobody has read or confirmed for eighteen months'),
      oldest: z.iso.date().describe('The last day that the oldest reading can mean'),
    }),
  ),
})
