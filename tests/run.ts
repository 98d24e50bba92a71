import { everyday } from './everyday.ts'
import { hasFailed, runSteps, say, summaryOf } from './steps.ts'

// `npm test`.
const done = await runSteps(everyday)
say('\nSummary')
for (const line of summaryOf(done)) say(line)
process.exitCode = hasFailed(done) ? 1 : 0
