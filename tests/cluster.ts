import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startCluster } from '#platform/postgres.server.ts'
import { prepareDatabase } from '../src/prepared-database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser's address of the test cluster, without a database name at its end. */
    adminUrl: string
    ownerUrl: string
    /** As the pages connect: a role that owns nothing. */
    programUrl: string
  }
}

/** One real PostgreSQL for all tests, holding one database with the whole edition, from which each file takes a copy. */
export default async function setup(project: TestProject) {
  const dataDir = mkdtempSync(join(tmpdir(), 'liaison-test-'))
  const cluster = await startCluster({ dataDir, durable: false })
  await prepareDatabase(cluster.url(), 'test', () => undefined)
  project.provide('adminUrl', cluster.adminUrl())
  project.provide('ownerUrl', cluster.url())
  project.provide('programUrl', cluster.programUrl())
  return async () => {
    await cluster.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
