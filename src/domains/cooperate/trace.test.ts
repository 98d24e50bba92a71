import { describe, expect, test } from 'vitest'
import { carriedBook } from './carried-book.ts'
import { ruleIds } from './model.ts'
import { resolve } from './resolve.ts'
import { resolverRules, ruleOf } from './rules.ts'

const book = carriedBook()
const answerTo = (from: string, to: string, measure: string, on = '2026-11-21') => {
  const [answer] = resolve(book, { from, to, measure, on })
  if (!answer) throw new Error('no answer')
  return answer
}

describe('the rules of the resolver', () => {
  test('the file and the code name the same rules, in the same order', () => {
    expect(resolverRules.map(({ id }) => id)).toEqual([...ruleIds])
  })

  test('what they refer to exists in the book', () => {
    const instruments = new Set(book.instruments.map(({ id }) => id))
    const measures = new Set(book.measures.map(({ code }) => code))
    const named = JSON.stringify(resolverRules.map(({ parameters }) => parameters)).match(/"(?:CETS|UN|IMO|EU|REG)-[A-Z0-9-]+"/g) ?? []
    expect(named.map((text) => text.slice(1, -1)).filter((id) => !instruments.has(id))).toEqual([])
    const instead = ruleOf('surrender-or-extradition').parameters.instead as Record<string, string[]>
    expect(
      Object.entries(instead)
        .flat(2)
        .filter((code) => !measures.has(code)),
    ).toEqual([])
  })

  test('every rule of an instrument, relation and declaration names an instrument, a channel and a measure of the book', () => {
    const instruments = new Set(book.instruments.map(({ id }) => id))
    const measures = new Set(book.measures.map(({ code }) => code))
    const strays = [
      ...book.rules.filter(
        ({ instrument, measure, amends }) => !instruments.has(instrument) || !measures.has(measure) || (amends && !instruments.has(amends)),
      ),
      ...book.rules.filter(
        ({ channel, doubleCriminality }) => channel.some((code) => !book.channels[code]) || !book.doubleCriminality[doubleCriminality],
      ),
      ...book.relations.filter(({ instrument, over }) => !instruments.has(instrument) || (over !== '*mla' && !instruments.has(over))),
      ...book.relations.filter(({ carries }) => carries && !book.rules.some(({ id }) => id === carries)),
      ...book.declarations.filter(({ instrument, state }) => !instruments.has(instrument) || !book.states.includes(state)),
    ]
    expect(strays).toEqual([])
  })
})

describe('the trace', () => {
  test('begins with the day and tells of every basis why it holds and where it stands', () => {
    const { trace, bases } = answerTo('DE', 'FR', 'evidence_taking')
    expect(trace[0]).toMatchObject({ rule: 'day', parameters: { on: '2026-11-21' } })
    for (const { instrument } of bases) {
      expect(trace.some((step) => step.rule === 'in-force-between' && step.effect === 'kept' && step.instrument === instrument)).toBe(true)
      expect(trace.some((step) => step.rule === 'rank' && step.instrument === instrument)).toBe(true)
    }
  })

  test('names what displaced what, and the article', () => {
    expect(answerTo('DE', 'FR', 'evidence_taking').trace).toContainEqual(
      expect.objectContaining({
        rule: 'displacement',
        effect: 'displaced',
        instrument: 'CETS-030',
        parameters: expect.objectContaining({ by: 'EU-EIO-2014-41', byArticle: '34(1)' }),
      }),
    )
  })

  test('says what of UNTOC needs agreement, and because of which treaty', () => {
    expect(answerTo('FR', 'TN', 'hearing_video').trace).toContainEqual(
      expect.objectContaining({
        rule: 'untoc-18-7',
        effect: 'by_agreement',
        article: '18(7)',
        parameters: { extent: 'whole', because: ['BI-FR-TN-MLX-1972'], certainty: 'certain' },
      }),
    )
  })

  test('says why an instrument was left out: opt-out, signature only, another pair, an end', () => {
    const left = (from: string, to: string, measure: string, instrument: string, on?: string) =>
      answerTo(from, to, measure, on).trace.find((step) => step.effect === 'left_out' && step.instrument === instrument)
    expect(left('DE', 'DK', 'evidence_taking', 'EU-EIO-2014-41')?.parameters).toMatchObject({ reason: 'not_a_party', state: 'DK' })
    expect(left('GR', 'TR', 'hearing_video', 'CETS-182')).toMatchObject({
      rule: 'signed-only',
      parameters: { state: 'GR', date: '2001-11-08' },
    })
    expect(left('DE', 'FR', 'surrender', 'EU-UK-TCA')?.rule).toBe('pair-rule')
    expect(left('GB', 'FR', 'evidence_taking', 'EU-EIO-2014-41')?.parameters).toMatchObject({
      reason: 'ceased',
      state: 'GB',
      date: '2021-01-01',
    })
  })

  test('says whose reservation removed the article', () => {
    expect(answerTo('LV', 'UA', 'cross_border_observation').trace).toContainEqual(
      expect.objectContaining({
        rule: 'reservation-both-ways',
        effect: 'displaced',
        parameters: expect.objectContaining({ state: 'LV', byArticle: '33(4)' }),
      }),
    )
  })
})

describe('channels, time limits and supplements', () => {
  test('the protocol of 2001 fixes the channel of the convention between its parties', () => {
    expect(answerTo('CH', 'TR', 'evidence_taking').bases[0]).toMatchObject({
      channels: ['direct_judicial', 'moj', 'interpol_urgent'],
      channelsBy: { instrument: 'CETS-182', article: '4' },
    })
    expect(answerTo('GR', 'TR', 'evidence_taking').bases[0]?.channelsBy).toBeNull()
  })

  test('Türkiye keeps the diplomatic channel for extradition, save with parties to the protocol of 2012', () => {
    expect(answerTo('DE', 'TR', 'extradition').bases[0]).toMatchObject({
      instrument: 'CETS-024',
      channels: ['diplomatic'],
      channelsBy: null,
    })
    expect(answerTo('CH', 'TR', 'extradition').bases[0]?.channelsBy).toEqual({ instrument: 'CETS-212', article: '2' })
    expect(answerTo('DE', 'CH', 'extradition').bases[0]?.channelsBy).toEqual({ instrument: 'CETS-098', article: '5' })
  })

  test('with the United Kingdom the days of the agreement run on requests under the convention', () => {
    const [best] = answerTo('FR', 'GB', 'evidence_taking').bases
    const agreement = best?.supplements.find(({ instrument }) => instrument === 'EU-UK-TCA')
    expect(agreement?.timeLimits.map(({ value, unit }) => `${value} ${unit}`)).toEqual(['45 days', '90 days'])
  })

  test('no time limit is invented for a boarding', () => {
    expect(answerTo('IT', 'TN', 'boarding_vessel').bases[0]?.timeLimits).toEqual([])
  })

  test('declarations of the state asked, and reservations of the state that asks', () => {
    expect(answerTo('FR', 'AL', 'search_seizure').bases[0]?.declarations.map(({ article, by }) => `${article} ${by}`)).toContain(
      '5 requested',
    )
    expect(answerTo('AL', 'FR', 'search_seizure').bases[0]?.declarations.map(({ article, by }) => `${article} ${by}`)).toEqual([
      '5 requesting',
    ])
  })
})

describe('safeguards', () => {
  const guards = (from: string, to: string, measure: string, on?: string) =>
    answerTo(from, to, measure, on).safeguards.map(({ code, instrument, binds }) => `${code} ${instrument} ${binds.join()}`)

  test('Russia is outside the Convention on human rights since 16 September 2022', () => {
    expect(guards('DE', 'RU', 'extradition', '2022-09-15')).toContain('ill_treatment CETS-005 DE,RU')
    expect(guards('DE', 'RU', 'extradition', '2022-09-16')).toContain('ill_treatment CETS-005 DE')
  })

  test('at sea: life and non-refoulement, also where only one is bound', () => {
    expect(guards('IT', 'LY', 'boarding_vessel')).toEqual(
      expect.arrayContaining(['life_at_sea UN-SOM IT,LY', 'non_refoulement CETS-005 IT', 'non_refoulement UN-REF51 IT']),
    )
  })

  test('data to a third state pass the gate of the Union; among Member States they do not', () => {
    expect(guards('FR', 'TN', 'evidence_taking')).toContain('data_protection EU-LED-2016-680 FR')
    expect(guards('FR', 'DE', 'evidence_taking').filter((guard) => guard.includes('EU-LED'))).toEqual([])
  })
})

describe('without a treaty', () => {
  test('the lawful way is proposed, and what reaches the same end', () => {
    expect(answerTo('CH', 'DE', 'surrender')).toMatchObject({
      outcome: 'no_treaty',
      instead: ['extradition'],
      proposal: { way: 'reciprocity', channels: ['diplomatic'] },
    })
    expect(answerTo('ES', 'MA', 'boarding_vessel').proposal).toMatchObject({ channels: ['flag_state', 'diplomatic'] })
  })

  test('an article that only encourages is no duty', () => {
    expect(answerTo('IT', 'LY', 'transfer_sentenced')).toMatchObject({ outcome: 'encouraged_only', proposal: { way: 'case_agreement' } })
  })

  test('the Union is party to treaties and executes no requests', () => {
    const answer = answerTo('TN', 'EU', 'evidence_taking')
    expect(answer).toMatchObject({ outcome: 'union', bases: [], proposal: { way: 'member_state' } })
    expect(answer.bindBoth).toEqual(expect.arrayContaining(['UN-UNTOC', 'UN-SOM']))
  })
})
