import { describe, expect, test } from 'vitest'
import { filesIn } from '#platform/still-package.server.ts'
import { bothLanguages, origin, tagsOf, visit } from '../visit.ts'

const text = (html: string) =>
  html
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ')
const linksIn = (html: string) => tagsOf(html).flatMap(({ name, attributes }) => (name === 'a' && attributes.href ? [attributes.href] : []))
const idsIn = (html: string) => tagsOf(html).flatMap(({ attributes: { id } }) => (id ? [id] : []))
const plainQuestion = '?from=FR&to=IT&measure=hearing_video&on=2026-11-21'

describe.each(bothLanguages)('in %s', (language) => {
  const cooperate = (query: string) => visit(`/${language}/cooperate${query}`)

  test('before anything is asked, the page says what it does and gives three questions that have answers', async () => {
    const { status, text: html } = await cooperate('')
    expect(status).toBe(200)
    const examples = linksIn(html).filter((href) => href.startsWith(`/${language}/cooperate?from=`))
    expect(examples).toHaveLength(3)
    for (const example of examples) {
      const answer = await visit(example)
      expect([example, answer.status]).toEqual([example, 200])
      expect(idsIn(answer.text)).toEqual(expect.arrayContaining(['trace', 'check', 'safeguards']))
    }
    expect(linksIn(html)).toEqual(expect.arrayContaining([`/${language}/treaties`, `/${language}/measures`]))
  })

  test('the form offers 53 measures by category and every party twice, and asks for today', async () => {
    const { text: html } = await cooperate('')
    const options = (name: string) =>
      [...(new RegExp(`<select id="${name}"[\\s\\S]*?</select>`).exec(html)?.[0] ?? '').matchAll(/<option value="([^"]+)"/g)].map(
        ([, value]) => value,
      )
    expect(options('measure')).toHaveLength(53)
    expect(options('from')).toHaveLength(90)
    expect(options('to')).toEqual(options('from'))
  })

  test('the answer begins with one sentence: treaty, article, channel, duty, and that nothing is certain yet', async () => {
    const { text: html } = await cooperate(plainQuestion)
    const said = text(html)
    const words = {
      en: [
        'France may ask Italy',
        'Directive 2014/41/EU',
        'Art. 24',
        'direct between judicial authorities',
        'obliges Italy to grant it',
        'Nothing is certain until',
      ],
      fr: [
        'La France peut demander à l’Italie',
        'Directive 2014/41/UE',
        'art. 24',
        'directe entre autorités judiciaires',
        'obligation à l’Italie',
        'Rien n’est certain tant que',
      ],
    }
    for (const part of words[language]) expect(said).toContain(part)
  })

  test('the basis has its time limits with article and force, its authority, its languages, and two places to read it', async () => {
    const { text: html } = await cooperate(plainQuestion)
    const best = /<section class="part" id="best"[\s\S]*?<\/section>/.exec(html)?.[0] ?? html
    const said = text(best)
    for (const article of ['16(1)', '12(3)', '12(4)']) expect(said).toContain(article)
    expect(linksIn(best)).toEqual(
      expect.arrayContaining([`/${language}/treaties/eu-eio-2014-41`, 'https://eur-lex.europa.eu/eli/dir/2014/41/oj']),
    )
    expect(linksIn(best).some((href) => href.startsWith(`/${language}/countries/it#`))).toBe(true)
    expect(said).toContain(language === 'en' ? 'Italian' : 'italien')
  })

  test('every step of the trace names its rule, and every source it refers to is listed', async () => {
    const { text: html } = await cooperate(plainQuestion)
    const trace = html.slice(html.indexOf('id="trace"'), html.indexOf('id="sources"'))
    expect(trace.match(/<li[ >]/g)?.length).toBeGreaterThan(8)
    expect(trace.match(/<b[ >]/g)).toHaveLength(trace.match(/<li[ >]/g)?.length ?? 0)
    const referred = linksIn(html).filter((href) => /^#.*source-\d+$/.test(href))
    expect(referred.length).toBeGreaterThan(3)
    const ids = idsIn(html)
    expect(referred.filter((href) => !ids.includes(href.slice(1)))).toEqual([])
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  test('a form without a script leads to the one address of its question', async () => {
    const { status, headers } = await cooperate('?from=it&to=TN&also=LY&measure=extradition&on=')
    expect([status, headers.get('location')]).toEqual([307, `/${language}/cooperate?from=IT&to=TN,LY&measure=extradition`])
  })

  test('several states are compared first, and each has its own answer', async () => {
    const { text: html } = await cooperate('?from=IT&to=TN,LY,MT&measure=extradition&on=2026-11-21')
    expect(idsIn(html)).toEqual(expect.arrayContaining(['side-by-side', 'tn', 'ly', 'mt', 'tn-trace', 'ly-trace', 'mt-trace']))
    const ids = idsIn(html)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  test('the direction can be turned, the day brought back to today', async () => {
    const { text: html } = await cooperate('?from=FR&to=IT&measure=hearing_video&on=2019-05-01')
    expect(linksIn(html)).toEqual(
      expect.arrayContaining([
        `/${language}/cooperate?from=IT&to=FR&measure=hearing_video&on=2019-05-01`,
        `/${language}/cooperate?from=FR&to=IT&measure=hearing_video`,
      ]),
    )
  })

  test('what stands in the way is said above its field, and what was right stays', async () => {
    const { status, text: html } = await cooperate('?from=IT&to=ZZ&measure=nothing&on=2026-02-30')
    expect(status).toBe(200)
    const said = text(html)
    for (const written of ['ZZ', 'nothing', '2026-02-30']) expect(said).toContain(language === 'en' ? `“${written}”` : `« ${written} »`)
    expect(linksIn(html)).toEqual(expect.arrayContaining(['#to', '#measure', '#on']))
    expect(html).toMatch(/<option value="IT" selected/)
    expect(html).not.toContain('id="trace"')
  })

  test('a state cannot ask itself', async () => {
    expect(text((await cooperate('?from=IT&to=IT&measure=extradition')).text)).toContain(
      language === 'en' ? 'cannot ask itself' : 's’adresser à lui-même',
    )
  })

  test('a link from a state’s page fills the form and blames nobody', async () => {
    const { text: html } = await cooperate('?to=TN')
    expect(html).toMatch(/<option value="TN" selected/)
    expect(idsIn(html)).not.toContain('faults')
    const profile = await visit(`/${language}/countries/it`)
    expect(linksIn(profile.text)).toContain(`/${language}/cooperate?to=IT`)
  })

  test('without a treaty it says so, and what remains', async () => {
    const { text: html } = await cooperate('?from=ER&to=SS&measure=hot_pursuit&on=2026-11-21')
    expect(idsIn(html)).toContain('way')
    expect(idsIn(html)).not.toContain('best')
  })

  test('after 2026 it warns', async () => {
    expect(text((await cooperate('?from=FR&to=IT&measure=extradition&on=2027-06-01')).text)).toContain(
      language === 'en' ? '31 December 2026' : '31 décembre 2026',
    )
  })

  test('the file note opens as a Word file, says its language, and is the same each time', async () => {
    const get = async () => {
      const response = await fetch(new URL(`/${language}/cooperate/note.docx${plainQuestion}`, origin()), {
        headers: { range: 'bytes=0-' },
      })
      return { response, bytes: Buffer.from(await response.arrayBuffer()) }
    }
    const [{ response, bytes }, again] = [await get(), await get()]
    expect(response.status).toBe(200)
    expect(response.headers.get('content-disposition')).toContain('liaison-fr-it-hearing-video-2026-11-21.docx')
    expect(bytes.equals(again.bytes)).toBe(true)
    const part = (name: string) =>
      filesIn(bytes)
        .find((file) => file.name === name)
        ?.bytes.toString('utf8') ?? ''
    expect(part('word/document.xml').match(/w:val="Heading[12]"/g)?.length).toBeGreaterThan(5)
    expect(part('word/document.xml')).toContain(language === 'en' ? 'France may ask Italy' : 'La France peut demander')
    expect(part('word/styles.xml')).toContain(language === 'en' ? 'w:val="en-GB"' : 'w:val="fr-FR"')
    expect(part('word/_rels/document.xml.rels')).toContain(`/${language}/cooperate?from=FR`)
  })

  test('no note is written for a question that has no answer', async () => {
    for (const accept of ['*/*', 'text/html', 'application/json']) {
      const note = `/${language}/cooperate/note.docx?from=FR&to=FR&measure=hearing_video`
      const { status, text: told } = await visit(note, { headers: { accept } })
      expect([accept, status]).toEqual([accept, 400])
      expect(told).toContain(language === 'en' ? 'cannot ask itself' : 'lui-même')
    }
  })
})

describe('for programs', () => {
  const api = async (query: string) => {
    const { status, text: raw, headers } = await visit(`/api/v1/resolve${query}`)
    return { status, type: headers.get('content-type'), body: JSON.parse(raw) }
  }

  test('one state asked: the answer itself, codes as in the data, best basis first', async () => {
    const { status, body } = await api(plainQuestion)
    expect(status).toBe(200)
    expect(body).toMatchObject({ from: 'FR', to: 'IT', measure: 'hearing_video', on: '2026-11-21', outcome: 'basis' })
    for (const part of ['bases', 'displaced', 'toCheck', 'safeguards', 'trace'])
      expect([part, Array.isArray(body[part])]).toEqual([part, true])
    expect(body.bases[0]).toMatchObject({ instrument: 'EU-EIO-2014-41', article: '24', binding: 'obligation' })
    expect(body.bases[0].channels).toContain('direct_judicial')
    expect(body.bases[0].timeLimits.map(({ article }: { article: string }) => article)).toEqual(['16(1)', '12(3)', '12(4)'])
    expect(body.bases[0].conditions.fr.length).toBe(body.bases[0].conditions.en.length)
    expect(body.labels).toBeUndefined()
  })

  test('several states: the question, and a list of answers in the same shape', async () => {
    const { body } = await api('?from=IT&to=TN,LY&measure=extradition&on=2026-11-21')
    expect(body).toMatchObject({ from: 'IT', to: ['TN', 'LY'], measure: 'extradition', on: '2026-11-21' })
    const [alone] = [await api('?from=IT&to=LY&measure=extradition&on=2026-11-21')]
    expect(body.answers[1]).toEqual(alone.body)
  })

  test('in one language, with words for every code, only when asked', async () => {
    const { body } = await api(`${plainQuestion}&lang=fr`)
    expect(body.labels).toMatchObject({
      from: 'France',
      to: 'Italie',
      channels: { direct_judicial: 'Directe entre autorités judiciaires' },
    })
    expect(body.labels.trace).toHaveLength(body.trace.length)
    expect(typeof body.bases[0].scope).toBe('string')
  })

  test.each([
    ['?from=ZZ&to=IT&measure=extradition', 'from'],
    ['?from=IT&to=IT&measure=extradition', 'to'],
    ['?from=IT&measure=extradition', 'to'],
    ['?from=IT&to=TN&measure=tea', 'measure'],
    ['?from=IT&to=TN&measure=extradition&on=tomorrow', 'on'],
    ['?from=IT&to=TN&measure=extradition&by=post', 'by'],
    ['', 'from'],
  ])('%s is refused, naming %s', async (query, parameter) => {
    const { status, type, body } = await api(query)
    expect([status, type, body.parameter]).toEqual([400, 'application/problem+json', parameter])
  })
})
