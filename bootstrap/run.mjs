import { join } from 'node:path'
import { build, isBuilt, sourceDigest } from './build.mjs'
import { runProgram } from './children.mjs'
import { answerWithoutProgram } from './help.mjs'
import { install, isInstalled } from './install.mjs'
import { programNode, whyNotHere } from './platform.mjs'
import { home, Refused, say, sayOnStandardError } from './say.mjs'
import { inTurn } from './turn.mjs'

/** What npm's scripts and ./liaison can start: the program, and whether it needs the built pages. */
const programs = {
  serve: { file: 'src/main.ts', pages: true, mode: 'production' },
  dev: { file: 'src/main.ts', arguments: ['--dev'], pages: false, mode: 'development' },
  test: { file: 'tests/run.ts', pages: true },
  'test-long': { file: 'tests/run-long.ts', pages: true },
  bench: { file: 'bench/run.ts', pages: true },
  cli: { file: 'src/cli.ts', pages: false, mode: 'production' },
}

/** Installs and builds what is missing or stale; says nothing and writes nothing when all is there. */
async function prepare(pages) {
  const isReady = () => isInstalled() && (!pages || isBuilt(sourceDigest()))
  if (isReady()) return
  await inTurn(async () => {
    if (!isInstalled()) await install()
    if (pages && !isBuilt(sourceDigest())) await build()
  }).catch(explain)
}

const reasons = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left on the disk',
}

function explain(error) {
  const reason = reasons[error.code]
  throw reason ? new Refused(`Liaison cannot prepare its folder ${home}: ${reason} (${error.path ?? error.syscall}).`) : error
}

async function start([verb, ...rest]) {
  if (verb === 'cli') {
    const answer = answerWithoutProgram(rest)
    if (answer) return answer()
    if (rest[0] === 'serve') return start(['serve', ...rest.slice(1)])
    sayOnStandardError()
  }
  const program = programs[verb]
  if (!program) throw new Refused(`bootstrap/start.mjs starts ${Object.keys(programs).join(', ')}; not “${verb ?? ''}”.`, 2)
  const refusal = whyNotHere()
  if (refusal) throw new Refused(refusal)
  if (verb === 'serve' || verb === 'dev') {
    if (rest.some((word) => word !== '--demo'))
      throw new Refused(`${verb} takes no arguments but --demo; set PORT, HOST, ORIGIN, LIAISON_DATA_DIR or DATABASE_URL.`, 2)
    // The program itself always runs in production mode: whether the operator said so is told beside it.
    if (process.env.NODE_ENV === 'production') rest.push('--production')
    say('Liaison: checking what is installed and built …')
  }
  await prepare(program.pages)
  const environment = program.mode ? { ...process.env, NODE_ENV: program.mode } : process.env
  const options = { cwd: verb === 'cli' ? process.cwd() : home, env: environment }
  return runProgram(programNode(), [join(home, program.file), ...(program.arguments ?? []), ...rest], options)
}

export async function run(args) {
  try {
    process.exitCode = await start(args)
  } catch (error) {
    process.stderr.write(error instanceof Refused ? `${error.message}\n` : `${error.stack}\n`)
    process.exitCode = error.exitCode ?? 1
  }
}
