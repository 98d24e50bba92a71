import { describe, expect, test } from 'vitest'
import { carriedBook } from './carried-book.ts'
import { resolve } from './resolve.ts'

// Expected from the law, not from the engine. One line a case:
// title | from to measure day | best basis, its article (or the outcome) | what applies only by agreement | displaced | to check
// "~" before the best basis: in force for both, day of entry into force not known. A word after "!" must not be there.
// UN-UNTOC:whole, :part, :procedure – the article, a part of it, the way of asking, only by agreement (Art. 18(7)).

const book = carriedBook()

const union = `
evidence                            | DE FR evidence_taking 2026-11-21        | EU-EIO-2014-41 1, 3, 10          | UN-UNTOC:procedure | CETS-030 CETS-141       | declarations_not_read:UN-UNTOC:FR
hearing a witness                   | ES IT hearing_witness 2026-11-21        | EU-EIO-2014-41 10(2)(c)          | UN-UNTOC:procedure | CETS-030                | table_old:UN-UNTOC
hearing by video                    | NL PL hearing_video 2026-11-21          | EU-EIO-2014-41 24                | UN-UNTOC:whole     | CETS-182 EU-MLA-2000    |
interception                        | AT BE interception 2026-11-21           | EU-EIO-2014-41 30                | –                  | CETS-030 EU-MLA-2000    |
service stays with the convention   | DE FR service_documents 2026-11-21      | EU-MLA-2000 5(2)                 | UN-UNTOC:procedure | !CETS-030               |
joint team stays outside the order  | DE FR jit 2026-11-21                    | EU-JIT-2002-465 1                | –                  | !EU-MLA-2000 !CETS-182  |
observation across the border       | DE NL cross_border_observation 2026-11-21 | EU-CISA-1990 40                | –                  | !CETS-182               |
surrender                           | SE PT surrender 2026-11-21              | EU-EAW-2002-584 1, 2, 8-23       | –                  |                         |
extradition is surrender            | FR ES extradition 2026-11-21            | EU-EAW-2002-584 1, 2, 31         | –                  | CETS-024                |
freezing                            | DE FR freezing 2026-11-21               | EU-REG-2018-1805 3-13            | UN-UNTOC:procedure | CETS-198 CETS-141       |
transfer of a sentenced person      | IT RO transfer_sentenced 2026-11-21     | EU-FD-2008-909 3-15              | –                  | CETS-112                |
criminal record                     | FR BE judicial_records 2026-11-21       | EU-FD-2009-315 6-8               | –                  | !CETS-030               |
conviction notices                  | FR BE conviction_notices 2026-11-21     | EU-FD-2009-315 4                 | –                  | CETS-030                |
police information                  | DE FR police_information 2024-12-12     | EU-LEIX-2023-977 4-6, 10-11, 14  | –                  |                         |
police information before it        | DE FR police_information 2024-12-11     | EU-CISA-1990 39, 46              | –                  |                         | not_in_force_yet:EU-LEIX-2023-977
Switzerland: its day is not known   | DE CH police_information 2026-11-21     | EU-CISA-1990 39, 46              | –                  |                         | date_unknown:EU-LEIX-2023-977:CH low_confidence:EU-LEIX-2023-977:CH
information of a prosecutor's own   | DE FR spontaneous_information 2026-11-21 | EU-FAC-2002-90 7 FD 2002/946    | UN-UNTOC:procedure | !CETS-182               |
`

const optOuts = `
Denmark: no investigation order     | DE DK evidence_taking 2026-11-21        | CETS-030 3, 4                    | UN-UNTOC:procedure | !CETS-030               |
Denmark: video by the convention    | DK SE hearing_video 2026-11-21          | EU-MLA-2000 10                   | UN-UNTOC:whole     | !EU-MLA-2000 !CETS-182  |
Denmark: freezing of 2003           | DE DK freezing 2026-11-21               | EU-FD-2003-577 2-12              | –                  | CETS-198                |
Denmark: the warrant applies        | DK FR surrender 2026-11-21              | EU-EAW-2002-584 1, 2, 8-23       | –                  |                         |
Denmark: no production order        | DK DE data_direct_provider 2026-11-21   | CETS-185 32                      | –                  |                         |
Ireland: no investigation order     | IE FR hearing_witness 2026-11-21        | CETS-030 3(1)-(2)                | UN-UNTOC:procedure | !CETS-030               |
Ireland: freezing of 2003           | IE ES freezing 2026-11-21               | EU-FD-2003-577 2-12              | –                  | CETS-141 !EU-FD-2003-577 |
Ireland: confiscation of 2006       | IT IE confiscation 2026-11-21           | EU-FD-2006-783 4-12              | –                  | CETS-141                |
Ireland: production order           | IE DE data_direct_provider 2026-11-21   | EU-EEVID-2023-1543 4-11          | –                  |                         |
Ireland: not bound to the Budapest Convention | IE US data_preservation 2026-11-21 | UN-UNTOC 18(3)(i)             | UN-UNTOC:procedure |                         | signed_only:CETS-185:IE
Ireland: no observation under Schengen | IE FR cross_border_observation 2026-11-21 | CETS-182 17                 | –                  | !CETS-182               |
between others the old freezing is gone | DE FR provisional_evidence 2026-11-21 | EU-EIO-2014-41 32              | –                  | EU-FD-2003-577          |
`

const europe = `
Union and others: Switzerland       | DE CH evidence_taking 2026-11-21        | CETS-030 3, 4                    | UN-UNTOC:procedure |                         | bilateral_text_not_read:BI-CH-DE-SUP-1969
Switzerland and Austria             | CH AT search_seizure 2026-11-21         | CETS-030 3, 5                    | UN-UNTOC:procedure |                         | bilateral_unverified:BI-CH-AT-SUP-1972
Switzerland: post under Schengen    | CH DE service_by_post 2026-11-21        | EU-CISA-1990 52                  | –                  | !CETS-182               |
within the Union it is repealed     | AT DE service_by_post 2026-11-21        | EU-MLA-2000 5                    | –                  | EU-CISA-1990            |
Switzerland: confiscation of 1990   | IT CH confiscation 2026-11-21           | CETS-141 13-16                   | UN-UNTOC:procedure | !CETS-141               |
Switzerland: surrender is extradition | CH DE surrender 2026-11-21            | no_treaty                        | –                  |                         |
Switzerland: extradition            | CH FR extradition 2026-11-21            | CETS-024 1, 2, 12                | –                  | !CETS-024               | table_old:CETS-024
Norway: surrender agreement         | NO DE surrender 2026-11-21              | EU-NOIS-SURR-2006 1-30           | –                  |                         |
Norway: extradition gives way       | DE NO extradition 2026-11-21            | EU-NOIS-SURR-2006 1-30, 34       | –                  | CETS-024                |
Norway and Iceland: not under it    | NO IS extradition 2026-11-21            | CETS-024 1, 2, 12                | –                  | !CETS-024               | regional_not_listed:NORDIC-2005
Norway: conventions of the Union    | NO SE hearing_video 2026-11-21          | EU-MLA-2000 10                   | UN-UNTOC:whole     |                         |
Serbia and Ukraine                  | RS UA hearing_video 2026-11-21          | CETS-182 9                       | UN-UNTOC:whole     | !CETS-182               | declarations_not_read:CETS-182:UA
general assistance: Art. 1 replaced | AL MD mla_general 2026-11-21            | CETS-182 1, 4, 8                 | UN-UNTOC:procedure | CETS-030                |
prisoner as witness: Art. 11 replaced | UA GE transfer_detained_to_requesting 2026-11-21 | CETS-182 3          | UN-UNTOC:whole     | CETS-030                |
Türkiye: evidence                   | DE TR evidence_taking 2026-11-21        | CETS-030 3, 4                    | UN-UNTOC:procedure | !CETS-030               | declarations_not_read:CETS-030:TR
Türkiye: video                      | FR TR hearing_video 2026-11-21          | CETS-182 9                       | UN-UNTOC:whole     |                         |
Türkiye: transfer of proceedings    | NL TR transfer_proceedings 2026-11-21   | CETS-073 6-8, 10-16, 21-22       | –                  | !CETS-030               |
not with Germany                    | DE TR transfer_proceedings 2026-11-21   | CETS-030 21                      | –                  |                         |
Monaco has not joined the protocol  | FR MC hearing_video 2026-11-21          | CETS-030 1, 3                    | UN-UNTOC:whole     |                         | not_party_then:CETS-182:MC
Andorra and Spain: bank accounts    | AD ES bank_account_info 2026-11-21      | CETS-030 3                       | UN-UNTOC:procedure |                         | participation_unknown:CETS-198:AD
Korea: video only by agreement      | DE KR hearing_video 2026-11-21          | CETS-030 1, 3                    | UN-UNTOC:whole     |                         | not_party_then:CETS-182:KR
Israel: the protocol                | IT IL hearing_video 2026-11-21          | CETS-182 9                       | UN-UNTOC:whole     |                         |
stored data: special before general | CH JP data_production 2026-11-21        | CETS-185 31, 25, 27              | –                  |                         |
stored data within the convention   | TR CH data_production 2026-11-21        | CETS-185 31, 25, 27              | UN-UNTOC:procedure | !CETS-030               |
`

const leavers = `
the order still runs                | GB FR evidence_taking 2020-12-31        | EU-EIO-2014-41 1, 3, 10          | UN-UNTOC:procedure | CETS-030                |
and has ended                       | GB FR evidence_taking 2021-01-01        | CETS-030 3, 4                    | UN-UNTOC:procedure | !CETS-030               |
the last warrant                    | GB DE surrender 2020-12-31              | EU-EAW-2002-584 1, 2, 8-23       | –                  |                         | not_in_force_yet:EU-UK-TCA
the agreement, provisionally        | GB DE surrender 2021-01-01              | EU-UK-TCA 596-632                | –                  |                         | provisional:EU-UK-TCA
the agreement                       | DE GB surrender 2026-11-21              | EU-UK-TCA 596-632                | –                  |                         | !provisional:EU-UK-TCA
extradition gives way               | IE GB extradition 2026-11-21            | EU-UK-TCA 596-632                | –                  | CETS-024                |
freezing                            | FR GB freezing 2022-05-01               | EU-UK-TCA 656-689                | UN-UNTOC:procedure | CETS-141 CETS-198       |
not among Member States             | FR DE judicial_records 2026-11-21       | EU-FD-2009-315 6-8               | –                  | !EU-UK-TCA              |
United Kingdom and Switzerland      | GB CH extradition 2026-11-21            | CETS-024 1, 2, 12                | –                  |                         |
Russia: conventions go on           | DE RU evidence_taking 2026-11-21        | CETS-030 3, 4                    | UN-UNTOC:procedure |                         | membership_ended::RU
Russia: protocol since 2020         | FI RU hearing_video 2019-12-31          | CETS-030 1, 3                    | UN-UNTOC:whole     |                         | !membership_ended::RU
Russia: and from its day            | FI RU hearing_video 2020-01-01          | CETS-182 9                       | UN-UNTOC:whole     |                         |
Russia: extradition                 | AT RU extradition 2023-01-01            | CETS-024 1, 2, 12                | –                  |                         | membership_ended::RU
`

const neighbours = `
Libya: evidence                     | IT LY evidence_taking 2026-11-21        | UN-UNTOC 18(3)(a), (e), (g)      | –                  |                         | table_old:UN-UNTOC
Libya: video without a treaty       | IT LY hearing_video 2026-11-21          | UN-UNTOC 18(18)                  | –                  |                         | not_party_then:CETS-030:LY
Libya: a treaty not verified        | GB LY evidence_taking 2026-11-21        | UN-UNTOC 18(3)(a), (e), (g)      | UN-UNTOC:procedure |                         | bilateral_unverified:BI-GB-LY-MLA-2008
Libya: a sentenced person           | IT LY transfer_sentenced 2026-11-21     | encouraged_only UN-UNTOC 17      | –                  |                         | bilateral_unverified:BI-IT-LY-TSP-2023
Libya: extradition                  | IT LY extradition 2026-11-21            | UN-UNTOC 16                      | –                  |                         |
Libya: a boat under its flag        | IT LY boarding_vessel 2026-11-21        | UN-SOM 8(2), 8(5)                | –                  |                         | declarations_not_read:UN-SOM:LY
Tunisia and France: their treaty    | FR TN evidence_taking 2026-11-21        | BI-FR-TN-MLX-1972 –              | UN-UNTOC:procedure |                         | bilateral_text_not_read:BI-FR-TN-MLX-1972
Tunisia and France: video           | FR TN hearing_video 2026-11-21          | UN-UNTOC 18(18)                  | UN-UNTOC:whole     |                         |
Tunisia and Italy: from memory      | IT TN extradition 2026-11-21            | UN-UNTOC 16                      | –                  |                         | bilateral_unverified:BI-IT-TN-MLX-1967
Tunisia: data by Budapest           | FR TN data_preservation 2024-07-01      | CETS-185 29, 35                  | –                  |                         |
Tunisia: not a day before           | FR TN data_preservation 2024-06-30      | UN-UNTOC 18(3)(i)                | UN-UNTOC:procedure |                         |
Algeria and Italy: extradition      | IT DZ extradition 2026-11-21            | BI-IT-DZ-EXT-2003 –              | –                  |                         | bilateral_text_not_read:BI-IT-DZ-EXT-2003
Algeria and Switzerland             | CH DZ search_seizure 2026-11-21         | BI-CH-DZ-MLA-2006 –              | UN-UNTOC:procedure |                         |
Algeria and Switzerland, before     | CH DZ search_seizure 2007-12-15         | UN-UNTOC 18(3)(c)-(d)            | –                  |                         |
Morocco is not bound to the protocol | ES MA boarding_vessel 2026-11-21       | no_treaty                        | –                  |                         | not_party_then:UN-SOM:MA
Egypt: return                       | GR EG return_migrant 2026-11-21         | UN-SOM 18                        | –                  |                         |
Iran: unknown is not no             | TR IR evidence_taking 2026-11-21        | only_to_check                    | –                  |                         | participation_unknown:UN-UNTOC:IR
Belarus and Moldova: Minsk, not read | MD BY mla_general 2026-11-21         | UN-SOM 1(2)-(3), 4, 6            | UN-UNTOC:procedure |                         | low_confidence:REG-MINSK-1993:MD regional_not_listed:CHISINAU-2002
Belarus and Poland                  | PL BY evidence_taking 2026-11-21        | UN-UNTOC 18(3)(a), (e), (g)      | UN-UNTOC:procedure |                         | bilateral_unverified:BI-PL-BY-MLA-1994
Afghanistan reserved return         | DE AF return_migrant 2026-11-21         | UN-SOM 18                        | –                  |                         | reservation:UN-SOM:AF
and it works for Afghanistan too    | AF DE return_migrant 2026-11-21         | UN-SOM 18                        | –                  |                         | reservation:UN-SOM:AF
`

const overseas = `
United States: bank accounts        | DE US bank_account_info 2026-11-21      | EU-US-MLA-2003 4                 | UN-UNTOC:procedure |                         | works_through_bilaterals:EU-US-MLA-2003
United States and Switzerland       | CH US evidence_taking 2026-11-21        | BI-CH-US-MLA-1973 –              | UN-UNTOC:procedure |                         | bilateral_text_not_read:BI-CH-US-MLA-1973
United States: extradition          | CH US extradition 1997-09-10            | BI-CH-US-EXT-1990 –              | –                  |                         |
and the day before                  | CH US extradition 1997-09-09            | no_treaty                        | –                  |                         |
Japan                               | FR JP hearing_video 2026-11-21          | EU-JP-MLA-2009 16                | UN-UNTOC:whole     |                         | low_confidence:EU-JP-MLA-2009
Chile: convention and treaty        | CH CL evidence_taking 2026-11-21        | BI-CH-CL-MLA-2006 –              | UN-UNTOC:procedure | !CETS-030               |
Chile: the convention               | ES CL evidence_taking 2026-11-21        | CETS-030 3, 4                    | UN-UNTOC:procedure |                         |
Australia: sentenced person         | GB AU transfer_sentenced 2026-11-21     | CETS-112 2, 3, 5                 | –                  |                         |
Australia: freezing                 | IT AU freezing 2026-11-21               | CETS-141 11-12                   | –                  |                         |
tracing of proceeds is not all evidence | IT AU evidence_taking 2026-11-21    | UN-UNTOC 18(3)(a), (e), (g)      | –                  |                         |
Budapest is not general assistance  | FR NG mla_general 2026-11-21            | UN-SOM 1(2)-(3), 4, 6            | –                  |                         |
trafficking is not smuggling        | SE MA document_verification 2026-11-21  | UN-TIP 13                        | –                  |                         | not_party_then:UN-SOM:MA
`

const days = `
order, not yet thought of            | DE FR evidence_taking 2004-04-30        | CETS-030 3, 4                    | –                  |                         | !not_in_force_yet:EU-EIO-2014-41
order, a day early                  | DE FR evidence_taking 2017-05-21        | CETS-030 3, 4                    | UN-UNTOC:procedure | !CETS-030               | not_in_force_yet:EU-EIO-2014-41
order, its first day                | DE FR evidence_taking 2017-05-22        | EU-EIO-2014-41 1, 3, 10          | UN-UNTOC:procedure | CETS-030                |
order, waiting for national law     | DE ES evidence_taking 2018-07-01        | CETS-030 3, 4                    | UN-UNTOC:procedure | !CETS-030               | national_law_later:EU-EIO-2014-41:ES
order, national law in force        | DE ES evidence_taking 2018-07-02        | EU-EIO-2014-41 1, 3, 10          | UN-UNTOC:procedure | CETS-030                |
order, only the year is known       | DE AT evidence_taking 2018-03-01        | CETS-030 3, 4                    | UN-UNTOC:procedure | !CETS-030               | may_be_displaced:CETS-030
order, after that year              | DE AT evidence_taking 2018-12-31        | EU-EIO-2014-41 1, 3, 10          | UN-UNTOC:procedure | CETS-030                |
electronic evidence, a day early    | DE FR data_direct_provider 2026-08-17   | CETS-185 32                      | –                  |                         | not_in_force_yet:EU-EEVID-2023-1543
electronic evidence, its first day  | DE FR data_direct_provider 2026-08-18   | EU-EEVID-2023-1543 4-11          | –                  |                         |
proceedings, a day early            | NL ES transfer_proceedings 2027-01-31   | CETS-073 6-8, 10-16, 21-22       | –                  | !CETS-073               | future_day not_in_force_yet:EU-TOP-2024-3011
proceedings, the first day          | NL ES transfer_proceedings 2027-02-01   | EU-TOP-2024-3011 request and effects chapters | –     | CETS-073 CETS-030       | future_day
proceedings, never for Denmark      | DE DK transfer_proceedings 2027-02-01   | CETS-030 21                      | –                  | !CETS-030               | future_day
Türkiye joins the protocol          | TR DE hearing_video 2016-10-31          | CETS-030 1, 3                    | UN-UNTOC:whole     |                         |
Türkiye has joined                  | TR DE hearing_video 2016-11-01          | CETS-182 9                       | UN-UNTOC:whole     |                         |
Germany joins after Switzerland     | CH DE hearing_video 2015-05-31          | CETS-030 1, 3                    | UN-UNTOC:whole     |                         |
the later of the two counts         | CH DE hearing_video 2015-06-01          | CETS-182 9                       | UN-UNTOC:whole     |                         |
on a leap day                       | CH FR hearing_video 2012-02-29          | CETS-030 1, 3                    | UN-UNTOC:whole     |                         |
signed, not ratified: Greece        | GR TR hearing_video 2026-11-21          | CETS-030 1, 3                    | UN-UNTOC:whole     |                         | signed_only:CETS-182:GR
signed, not ratified: Ireland at sea | IE GB boarding_vessel 2026-11-21       | no_treaty                        | –                  |                         | signed_only:UN-SOM:IE
year of consent only, too early     | FR TR freezing 2015-06-01               | CETS-141 11-12                   | UN-UNTOC:procedure | !CETS-141               |
year of consent only, within it     | FR TR freezing 2016-07-01               | CETS-141 11-12                   | UN-UNTOC:procedure | !CETS-141               | may_be_displaced:CETS-141
year of consent only, long past     | FR TR freezing 2018-01-01               | CETS-198 21-22                   | UN-UNTOC:procedure | CETS-141                | table_old:CETS-198
a treaty of the two, before 1960    | FR DE extradition 1959-12-31            | no_treaty                        | –                  |                         |
reservation: Latvia is asked        | CH LV cross_border_observation 2026-11-21 | EU-CISA-1990 40                | –                  | CETS-182                | reservation:CETS-182:LV
reservation: Latvia asks            | LV UA cross_border_observation 2026-11-21 | UN-UNTOC 20(1)-(3)             | –                  | CETS-182                | reservation:CETS-182:LV
reservation: not between others     | MD UA cross_border_observation 2026-11-21 | CETS-182 17                    | –                  | !CETS-182               |
`

const sea = `
flag state asked: no four hours     | IT TN boarding_vessel 2026-11-21        | UN-SOM 8(2), 8(5)                | –                  |                         |
flag confirmed without delay        | GR TR flag_confirmation 2026-11-21      | UN-SOM 8(2), 8(4)                | –                  |                         |
Türkiye is outside the law of the sea convention | GR TR stateless_vessel 2026-11-21 | UN-SOM 8(7)               | –                  |                         |
a ship without nationality          | ES SN stateless_vessel 2026-11-21       | UN-SOM 8(7)                      | –                  |                         |
Morocco: the visit only             | ES MA stateless_vessel 2026-11-21       | UN-UNCLOS 110(1)(d), 110(2)      | –                  |                         |
rescue                              | IT MT sar_coordination 2026-11-21       | UN-UNCLOS 98                     | –                  |                         | date_unknown:IMO-SOLAS74:IT
rescue with Libya                   | IT LY sar_coordination 2026-11-21       | ~IMO-SAR79 Annex 2.1, 3.1.9, 5   | –                  |                         | date_unknown:IMO-SAR79
the Union is asked                  | TN EU boarding_vessel 2026-11-21        | union                            | –                  |                         |
the Union asks                      | EU LY evidence_taking 2026-11-21        | union                            | –                  |                         |
`

type Row = { title: string; question: string; best: string; agreement: string; displaced: string; toCheck: string }

const rowsOf = (table: string): Row[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [title = '', question = '', best = '', agreement = '', displaced = '', toCheck = ''] = line
        .split('|')
        .map((cell) => cell.trim())
      return { title, question, best, agreement, displaced, toCheck }
    })

const ask = (question: string) => {
  const [from = '', to = '', measure = '', on = ''] = question.split(' ')
  const [answer] = resolve(book, { from, to, measure, on })
  if (!answer) throw new Error(question)
  return answer
}

const outcomeOf = ({ outcome, bases: [best] }: ReturnType<typeof ask>) => {
  const basis = best ? `${best.certainty === 'probable' ? '~' : ''}${best.instrument} ${best.article ?? '–'}` : ''
  return outcome === 'basis' ? basis : [outcome, basis].filter(Boolean).join(' ')
}

const checkCases = (table: string) =>
  test.each(rowsOf(table))('$title: $question', ({ question, best, agreement, displaced, toCheck }) => {
    const answer = ask(question)
    expect(outcomeOf(answer)).toBe(best)
    const extent = answer.bases.find(({ instrument }) => instrument === 'UN-UNTOC')?.byAgreement?.extent
    if (agreement !== '–') expect(`UN-UNTOC:${extent}`).toBe(agreement)
    else if (best.startsWith('UN-UNTOC')) expect(extent).toBeUndefined()
    expectWords(
      displaced,
      answer.displaced.map(({ instrument }) => instrument),
    )
    const found = answer.toCheck.flatMap(({ code, instrument, state }) => [
      code,
      `${code}:${instrument ?? ''}`,
      `${code}:${instrument ?? ''}:${state ?? ''}`,
    ])
    expectWords(toCheck, found)
  })

const expectWords = (wanted: string, found: string[]) => {
  for (const word of wanted.split(' ').filter(Boolean))
    if (word.startsWith('!')) expect(found).not.toContain(word.slice(1))
    else expect(found).toContain(word)
}

describe('between Member States of the Union', () => checkCases(union))
describe('Denmark and Ireland', () => checkCases(optOuts))
describe('in the Council of Europe', () => checkCases(europe))
describe('who left', () => checkCases(leavers))
describe('to the south and east', () => checkCases(neighbours))
describe('overseas', () => checkCases(overseas))
describe('days, signatures and reservations', () => checkCases(days))
describe('at sea', () => checkCases(sea))
