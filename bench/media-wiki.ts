import { appendFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Contender, fetchFrom, verify } from './contender.ts'
import type { Given } from './limits.ts'
import { found } from './load.ts'
import { run, start } from './processes.ts'

// MediaWiki as Debian packages it, the way many public bodies publish such pages: nginx, PHP-FPM, its parser cache in
// shared memory, one page with the text of our profile.

const installed = '/usr/share/mediawiki'
const fpmIn = (folder: string) => (existsSync(folder) ? readdirSync(folder).find((name) => /^php-fpm\d/.test(name)) : undefined)

/** The parts it needs, or undefined where one is missing. */
const parts = () => {
  const [nginx, php, fpm] = [found('nginx'), found('php'), fpmIn('/usr/sbin')]
  return nginx && php && fpm && existsSync(installed) ? { nginx, php, fpm: join('/usr/sbin', fpm) } : undefined
}

const settings = (folder: string) => `
$wgMainCacheType = CACHE_ACCEL;
$wgParserCacheType = CACHE_ACCEL;
$wgMessageCacheType = CACHE_ACCEL;
$wgSessionCacheType = CACHE_ACCEL;
$wgCacheDirectory = '${folder}/cache';
$wgJobRunRate = 0;
`

const fpmSettings = (folder: string) => `
[global]
daemonize = no
error_log = ${folder}/fpm.log
[wiki]
${process.getuid?.() === 0 ? 'user = www-data\ngroup = www-data' : ''}
listen = ${folder}/fpm.sock
listen.mode = 0666
pm = static
pm.max_children = 6
env[MW_CONFIG_FILE] = ${folder}/LocalSettings.php
`

const nginxSettings = (folder: string, port: number) => `
daemon off; worker_processes 2; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log;
events { worker_connections 512; }
http {
  access_log off; keepalive_requests 1000000;
  client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c; uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e;
  server {
    listen 127.0.0.1:${port}; root ${installed};
    location = /index.php { include /etc/nginx/fastcgi_params; fastcgi_param SCRIPT_FILENAME ${installed}/index.php; fastcgi_pass unix:${folder}/fpm.sock; }
  }
}
`

/** The text of a page in the wiki's own writing: headings, paragraphs, lists, links. */
export const wikiText = (html: string) =>
  (/<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? '')
    .replace(/<!--.*?-->|<svg.*?<\/svg>/gs, '')
    .replace(/[[\]{}|]/g, (sign) => `&#${sign.codePointAt(0)};`)
    .replace(/<a [^>]*href="(https?:[^"]*)"[^>]*>(.*?)<\/a>/gs, '[$1 $2]')
    .replace(/<h[1-4][^>]*>(.*?)<\/h[1-4]>/gs, (_, title: string) => `\n\n== ${title.replace(/<[^>]+>/g, ' ').trim()} ==\n`)
    .replace(/<li[^>]*>/g, '\n* ')
    .replace(/<(p|div|summary|article|section)\b[^>]*>/g, '\n\n')
    .replace(/<[^>]+>/g, ' ')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')

async function createWiki(php: string, folder: string, port: number) {
  const env = { ...process.env, MW_CONFIG_FILE: join(folder, 'LocalSettings.php') }
  const script = (name: string) => join(installed, 'maintenance', name)
  const { MW_CONFIG_FILE: _, ...without } = env
  const given = [
    '--dbtype',
    'sqlite',
    '--dbpath',
    join(folder, 'db'),
    '--dbname',
    'wiki',
    '--confpath',
    folder,
    '--scriptpath',
    '',
    '--lang',
    'en',
  ]
  await run(
    php,
    [script('install.php'), ...given, '--server', `http://127.0.0.1:${port}`, '--pass', 'only-for-the-bench', 'Bench', 'Admin'],
    {
      env: without,
    },
  )
  appendFileSync(env.MW_CONFIG_FILE, settings(folder))
  await run(
    php,
    ['-r', `passthru('${php} ${script('edit.php')} -u Admin -s bench Italy < ${join(folder, 'page.wiki')}', $code); exit($code);`],
    { env },
  )
}

/** MediaWiki with the profile's text as one page; undefined where it or what it needs is not installed. */
export async function mediaWiki({ page }: Given, temporary: string, port: number): Promise<Contender | undefined> {
  const found = parts()
  if (!found) return undefined
  const folder = join(temporary, 'mediawiki')
  for (const name of ['', 'db', 'cache']) mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, 'page.wiki'), wikiText(page.body.toString()))
  writeFileSync(join(folder, 'fpm.conf'), fpmSettings(folder))
  writeFileSync(join(folder, 'nginx.conf'), nginxSettings(folder, port))
  await createWiki(found.php, folder, port)
  if (process.getuid?.() === 0) await run('chown', ['-R', 'www-data:www-data', folder])
  const origin = `http://127.0.0.1:${port}`
  const path = '/index.php?title=Italy'
  await start({
    name: 'PHP-FPM',
    command: found.fpm,
    args: ['--nodaemonize', '--fpm-config', join(folder, 'fpm.conf')],
    ready: async () => existsSync(join(folder, 'fpm.sock')),
  })
  await start({
    name: 'nginx for MediaWiki',
    command: found.nginx,
    args: ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'nginx.log')],
    ready: () =>
      fetchFrom({ origin, headers: {} }, path).then(
        ({ status }) => status === 200,
        () => false,
      ),
  })
  const contender = { key: 'mediawiki', name: 'MediaWiki: a page with the profile’s text', origin, paths: [path], headers: {} }
  return verify(contender, (body) => body.includes('Consolidated Act on Immigration') && body.includes('MediaWiki'))
}
