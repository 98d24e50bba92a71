import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

// The least a Node server can do: the same bytes under the same headers. bare-node.ts PORT FILE, the file an array of
// { path, headers, body }.

const [port = '', file = ''] = process.argv.slice(2)
const given = JSON.parse(readFileSync(file, 'utf8')) as { path: string; headers: Record<string, string>; body: string }[]
const answers = new Map(given.map(({ path, headers, body }) => [path, { headers, body: Buffer.from(body) }]))

process.stdin.once('end', () => process.exit()).resume()

createServer((request, response) => {
  const answer = answers.get(request.url ?? '')
  if (answer) response.writeHead(200, { ...answer.headers, 'content-length': answer.body.length }).end(answer.body)
  else response.writeHead(404).end()
}).listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'))
