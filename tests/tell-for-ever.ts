import { setTimeout as wait } from 'node:timers/promises'
import { tellFollowers } from '#domains/follows/telling.server.ts'
import { openDatabase } from '#platform/database.server.ts'
import { scopeOf } from '#platform/scope.ts'

// A program that does nothing but tell followers, round after round and without waiting for things to settle, until it is
// killed: `node tests/tell-for-ever.ts DATABASE_URL`.

const db = openDatabase(process.argv[2] ?? '', { connections: 3 })
for (;;) {
  await tellFollowers(scopeOf({ kind: 'operator', command: 'test' }, db, new Date()), { origin: 'https://liaison.example', settling: 0 })
  process.stdout.write('round\n')
  await wait(1)
}
