import { existsSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Halt } from './halt.ts'
import { home } from './home.ts'

/** The built pages; their database must have been announced. */
export async function loadPages(): Promise<RequestListener> {
  const built = join(home, 'build/handler.js')
  if (!existsSync(built)) throw new Halt('The pages have not been built; start with npm start, which builds them.')
  const { handler } = (await import(pathToFileURL(built).href)) as { handler: RequestListener }
  return handler
}
