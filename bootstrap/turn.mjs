import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { home, Refused, say } from './say.mjs'

// Two starts at once must not install or build into each other.
const file = join(home, '.preparing')
const patienceMinutes = 10

/** Whether the process is a start like this one; its number may since have been given to something else. */
const isStart = (pid) => {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('bootstrap/start.mjs')
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

const holder = () => {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return 0
  }
}

function take() {
  const own = `${file}.${process.pid}`
  writeFileSync(own, String(process.pid))
  try {
    linkSync(own, file)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(own, { force: true })
  }
}

/** Runs `work` when nobody else prepares this clone. */
export async function inTurn(work) {
  const until = Date.now() + patienceMinutes * 60_000
  for (let told = false; !take(); told = true) {
    const pid = holder()
    if (pid === 0 || !isStart(pid)) {
      rmSync(file, { force: true })
      continue
    }
    if (Date.now() > until)
      throw new Refused(`Another start (process ${pid}) has been preparing this folder for ${patienceMinutes} minutes.`)
    if (!told) say(`Another start (process ${pid}) is preparing this folder; waiting for it …`)
    await wait(200)
  }
  const leave = () => rmSync(file, { force: true })
  process.once('exit', leave)
  try {
    return await work()
  } finally {
    process.off('exit', leave)
    leave()
  }
}
