import { pathToFileURL } from 'node:url'
import { createFront, createHttpServer, listen } from '#platform/front.server.ts'

// Serves what adapter-node built, by the same front as Liaison and without its page cache: serve-built.ts HANDLER PORT

const [built = '', port = ''] = process.argv.slice(2)
process.env.PROTOCOL_HEADER = 'x-liaison-protocol'
process.env.HOST_HEADER = 'x-liaison-host'
const { handler } = await import(pathToFileURL(built).href)
await listen(createHttpServer(createFront(handler, `http://localhost:${port}`)), '127.0.0.1', Number(port))
process.stdin.once('end', () => process.exit()).resume()
process.stdout.write('ready\n')
