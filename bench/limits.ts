import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { home } from '#platform/home.ts'
import { type Contender, type Fetched, fetchFrom, verify } from './contender.ts'
import { answerPath, pagePath } from './liaison.ts'
import { found } from './load.ts'
import { run, start } from './processes.ts'

const local = (port: number) => `http://127.0.0.1:${port}`

export type Given = { page: Fetched; answer: Fetched; pageFile: string; answerFile: string }

/** What Liaison answers, for the others to answer too. */
export async function givenBy(origin: string, folder: string): Promise<Given> {
  const [page, answer] = await Promise.all([pagePath, answerPath].map((path) => fetchFrom({ origin, headers: {} }, path)))
  if (!page || !answer) throw new Error('nothing to give')
  const [pageFile, answerFile] = [join(folder, 'page.html'), join(folder, 'answer.json')]
  writeFileSync(pageFile, page.body)
  writeFileSync(answerFile, answer.body)
  return { page, answer, pageFile, answerFile }
}

/** Builds bench/bare-page with the build settings of Liaison and serves it with Liaison's front. */
export async function bareKit(given: Given, folder: string, port: number): Promise<Contender[]> {
  const app = join(folder, 'bare-page')
  cpSync(join(import.meta.dirname, 'bare-page'), app, { recursive: true })
  for (const file of ['vite.config.ts', 'tsconfig.json']) cpSync(join(home, file), join(app, file))
  symlinkSync(join(home, 'node_modules'), join(app, 'node_modules'), 'dir')
  const { LIAISON_BUILD_FOLDER: _, ...rest } = process.env
  const env = { ...rest, NODE_ENV: 'production', BENCH_PAGE: given.pageFile, BENCH_ANSWER: given.answerFile }
  await run(process.execPath, [join(home, 'node_modules/vite/bin/vite.js'), 'build'], { cwd: app, env })
  const args = [join(import.meta.dirname, 'serve-built.ts'), join(app, 'build/handler.js'), String(port)]
  const { pid } = await start({ name: 'bare SvelteKit page', command: process.execPath, args, env, ready: /ready/ })
  const one = (key: string, name: string, path: string, isRight: (body: string) => boolean) =>
    verify({ key, name, origin: local(port), paths: [path], headers: {}, pid }, isRight)
  const bytes = given.page.body.length
  const isSame = (body: string) => body.includes('<h1') && Math.abs(Buffer.byteLength(body) / bytes - 1) < 0.02
  return [
    await one('kit-hello', 'bare SvelteKit page: (a) hello', '/hello', (body) => body.includes('<h1>Hello</h1>')),
    await one('kit-same', 'bare SvelteKit page: (b) the profile’s bytes', '/same', isSame),
    await one('kit-answer', 'bare SvelteKit endpoint: the answer’s bytes', '/answer', (body) => body === given.answer.body.toString()),
  ]
}

const namesOfWire = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length'])
const ownHeaders = ({ headers }: Fetched) => Object.fromEntries(Object.entries(headers).filter(([name]) => !namesOfWire.has(name)))

/** Node's own server, with the same bytes under the same headers. */
export async function bareNode({ page, answer }: Given, folder: string, port: number): Promise<Contender[]> {
  const file = join(folder, 'bare-node.json')
  const answers = [
    { path: '/page', headers: ownHeaders(page), body: page.body.toString() },
    { path: '/answer', headers: ownHeaders(answer), body: answer.body.toString() },
  ]
  writeFileSync(file, JSON.stringify(answers))
  const args = [join(import.meta.dirname, 'bare-node.ts'), String(port), file]
  const { pid } = await start({ name: 'bare Node server', command: process.execPath, args, ready: /ready/ })
  const one = (key: string, name: string, path: string, { body: right }: Fetched) =>
    verify({ key, name, origin: local(port), paths: [path], headers: {}, pid }, (body) => body === right.toString())
  return [
    await one('node-page', 'bare Node server: the profile’s bytes', '/page', page),
    await one('node-answer', 'bare Node server: the answer’s bytes', '/answer', answer),
  ]
}

const nginxSettings = (folder: string, port: number) => `
daemon off; master_process on; worker_processes 2; pid ${folder}/pid; error_log ${folder}/error.log;
events { worker_connections 512; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; types { text/html html; }
  client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c; uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e;
  server { listen 127.0.0.1:${port}; root ${folder}/www; }
}
`

/** nginx with the same bytes as a file; undefined where it is not installed. */
export async function nginxStatic({ page, pageFile }: Given, folder: string, port: number): Promise<Contender | undefined> {
  const nginx = found('nginx')
  if (!nginx) return undefined
  const own = join(folder, 'nginx')
  mkdirSync(join(own, 'www'), { recursive: true })
  cpSync(pageFile, join(own, 'www/page.html'))
  writeFileSync(join(own, 'nginx.conf'), nginxSettings(own, port))
  const ready = () =>
    fetchFrom({ origin: local(port), headers: {} }, '/page.html').then(
      () => true,
      () => false,
    )
  await start({ name: 'nginx', command: nginx, args: ['-p', own, '-c', join(own, 'nginx.conf'), '-e', join(own, 'error.log')], ready })
  const contender = { key: 'nginx', name: 'nginx: the profile’s bytes as a file', origin: local(port), paths: ['/page.html'], headers: {} }
  return verify(contender, (body) => body === page.body.toString())
}
