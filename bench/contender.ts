import type { Target } from './load.ts'

/** One thing that answers. `pid`: whose processor time is counted, where it is one process. */
export type Contender = Target & { key: string; name: string; pid?: number }

export type Fetched = { status: number; headers: Record<string, string>; body: Buffer }

/** One answer as it comes over the wire, compressed only when asked for. */
export async function fetchFrom({ origin, headers }: Pick<Target, 'origin' | 'headers'>, path: string): Promise<Fetched> {
  const { request } = await import('node:http')
  return new Promise((resolve, reject) => {
    const asked = request(new URL(path, origin), { headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk) => chunks.push(chunk)).once('error', reject)
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
          body: Buffer.concat(chunks),
        }),
      )
    })
    asked.once('error', reject).end()
  })
}

/** Fetches each address once and refuses to measure what is not answered with 200 and rightly. */
export async function verify(contender: Contender, isRight: (body: string) => boolean): Promise<Contender> {
  for (const path of contender.paths.slice(0, 20)) {
    const { status, body } = await fetchFrom(contender, path)
    const text = body.toString('utf8')
    if (status !== 200 || (contender.headers['accept-encoding'] === undefined && !isRight(text)))
      throw new Error(`${contender.name} answers ${path} with ${status} and not what was expected:\n${text.slice(0, 400)}`)
  }
  return contender
}
