import { request } from 'node:http'
import { inject } from 'vitest'
import type { Language } from '#vocabulary/language.ts'

export const bothLanguages: readonly Language[] = ['en', 'fr']

/** Pages of every kind, without language: what is long, short, empty, dated, refused. */
export const samplePages = [
  '',
  '/countries',
  '/countries?view=map',
  '/countries?question=benefit_entry&view=map&answer=required',
  '/countries?question=legal_persons&view=map&at=2020-01-01',
  '/countries?view=chart',
  '/countries?question=benefit_entry&view=chart',
  '/countries?question=exemption_humanitarian',
  '/countries?view=map&q=zz',
  '/countries/it',
  '/countries/sm',
  '/countries/ge',
  '/countries/be',
  '/countries/de',
  '/countries/it?at=2020-01-01',
  '/countries/sm?at=2020-01-01',
  '/countries/ge?at=2020-01-01',
  '/countries/be?at=2020-01-01',
  '/countries/de?at=2020-01-01',
  '/measures?states=XX,IT&category=nonsense&at=nonsense&q=video',
  '/compare?states=XX,IT&known=nonsense&differ=1&cell=nonsense',
  '/decisions',
  '/decisions?page=3',
  '/decisions?state=mt',
  '/decisions?court=no-such-court',
  '/decisions?keyword=family&year=1999',
  '/decisions/it/c-460-23',
  '/decisions/it/40982-2018',
  '/decisions/gr/5418-15',
  '/decisions/md/four-convicted-after-use-of-forged-identity-cards',
  '/decisions/it/c-460-23?at=2020-01-01',
  '/decisions/it/no-such-decision',
  '/treaties',
  '/treaties?q=UNTOC',
  '/treaties?q=nothing-of-the-kind',
  '/treaties?group=bilateral',
  '/treaties?view=matrix',
  '/treaties?view=matrix&group=eu&at=2020-06-01',
  '/treaties/cets-030',
  '/treaties/cets-182?view=map',
  '/treaties/cets-182?known=2020-01-01',
  '/treaties/states/tn?known=2099-01-01',
  '/treaties?known=2020-01-01',
  '/treaties/coe-mla-p3',
  '/treaties/un-som?at=2003-06-01',
  '/treaties/bi-it-tn-mlx-1967',
  '/treaties/eu-top-2024-3011',
  '/treaties/states/it',
  '/treaties/states/tn',
  '/treaties/states/eu',
  '/treaties/states/gb?at=2020-06-01',
  '/treaties/no-such-instrument',
  '/treaties/states/no-such-party',
  '/coverage',
  '/coverage?at=2020-01-01',
  '/round/no-such',
  '/compare',
  '/compare?states=IT,FR,DE&differ=1',
  '/compare?states=GR,EU&by=imprisonment_max&row=imprisonment_max',
  '/compare?states=IT,FR,DE&cell=IT.benefit_entry',
  '/compare?states=BE,SM&at=2020-01-01&cell=BE.benefit_stay',
  '/measures',
  '/measures?states=IT,TR',
  '/measures?states=ALL&category=money&row=confiscation',
  '/measures?q=zz',
  '/measures/hearing_video?state=it',
  '/measures/covert_investigation?at=2020-01-01',
  '/measures/no-such-measure',
  '/networks',
  '/networks?from=IT&to=LY&measure=jit',
  '/networks/carin',
  '/networks/egmont?at=2020-01-01',
  '/networks?from=yesterday&to=IT&measure=jit',
  '/cooperate',
  '/cooperate?to=TN',
  '/cooperate?from=FR&to=IT&measure=hearing_video',
  '/cooperate?from=IT&to=TN&measure=bank_transactions&on=2026-11-21',
  '/cooperate?from=IT&to=TN,LY,MT&measure=boarding_vessel&on=2026-11-21',
  '/cooperate?from=DK&to=DE&measure=surrender&on=1995-05-05',
  '/cooperate?from=ER&to=NO&measure=hot_pursuit&on=2027-02-01',
  '/cooperate?from=EU&to=TR&measure=extradition',
  '/cooperate?from=ZZ&to=IT,IT2&measure=nothing&on=2026-02-30',
  '/cooperate?from=&to=&measure=&on=',
  '/letters',
  '/letters?from=IT&to=TN&measure=hearing_video&on=2026-11-21',
  '/areas',
  '/areas/smuggling-of-migrants',
  '/action-plan',
  '/help',
  '/legal',
  '/privacy',
  '/terms',
  '/terms/desk',
  '/sign-in',
  '/sign-in?next=/en/members/deeds',
  '/sign-in?said=signed-out',
  '/sign-in?said=locked',
  '/sign-in/workstation',
  '/sign-in/begin',
  '/sign-in/invitation',
  '/stop/no-such-link',
  `/stop/${'A'.repeat(43)}`,
  '/accessibility',
  '/about',
  '/data',
  '/data/api',
  '/data/releases',
  '/data/vocabularies',
  '/data/vocabularies/benefit',
  '/data/vocabularies/tlp',
  '/data/vocabularies/no-such-list',
  '/report',
  '/report?statement=IT/offence/it-entry&place=/countries/it%23it-entry',
  '/report?place=/countries/sm%23history',
  '/report?statement=IT/offence/no-such',
  '/report/22222-22222-22222-22222',
  '/search',
  '/search?q=smuggling',
  '/search?q=Itlay',
  '/search?state=de&q=%D7%94%D7%91%D7%A8%D7%97%D7%94',
  '/search?state=FR&q=%C3%A9tranger&kind=provision',
  '/search?q=the',
  `/search?q=${'long+'.repeat(80)}question`,
  '/no-such-page',
  '/countries/it?at=yesterday',
  '/countries?question=yesterday',
] as const

export const inBothLanguages = (pages: readonly string[]): string[] =>
  bothLanguages.flatMap((language) => pages.map((page) => `/${language}${page}`))

export const origin = () => inject('origin')

export type Answer = { address: string; status: number; headers: Headers; text: string }

/** Asks for an address of the site (or a whole one) without following where it points. */
export async function visit(address: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(new URL(address, origin()), { redirect: 'manual', ...init })
  return { address, status: response.status, headers: response.headers, text: await response.text() }
}

/** Bytes on the wire for one answer: its head is not counted, its compression is. */
export const bytesSent = (address: string): Promise<{ bytes: number; encoding: string | undefined; status: number }> =>
  new Promise((resolve, reject) => {
    const asked = request(new URL(address, origin()), { headers: { 'accept-encoding': 'br, gzip' } }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      response.on('end', () => resolve({ bytes, encoding: response.headers['content-encoding'], status: response.statusCode ?? 0 }))
      response.on('error', reject)
    })
    asked.on('error', reject).end()
  })

export type Tag = { name: string; attributes: Record<string, string> }

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: '\u00a0' }
const decoded = (text: string) => text.replaceAll(/&(#39|[a-z]+);/g, (whole, name: string) => entities[name] ?? whole)

const tagPattern = /<([a-z][a-z0-9-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*"[^"]*")?)*)\s*\/?>/g
const attributePattern = /([^\s"'<>/=]+)(?:\s*=\s*"([^"]*)")?/g

/** The opening tags of a page that our own server wrote: attributes in double quotes, names in small letters. */
export const tagsOf = (html: string): Tag[] =>
  [...html.replaceAll(/<!--[\s\S]*?-->/g, '').matchAll(tagPattern)].map(([, name = '', attributes = '']) => ({
    name,
    attributes: Object.fromEntries([...attributes.matchAll(attributePattern)].map(([, key = '', value = '']) => [key, decoded(value)])),
  }))
