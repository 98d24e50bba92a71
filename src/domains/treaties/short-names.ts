import type { Bilingual } from '#vocabulary/language.ts'

/** What practitioners call an instrument, where its title does not say it: "EIO", "UNTOC". In both languages, for searching and for narrow columns. */
const shortNames: Record<string, Bilingual> = {
  'UN-UNTOC': { en: 'UNTOC', fr: 'CNUCTO' },
  'UN-SOM': { en: 'UN Smuggling Protocol', fr: 'Protocole trafic de migrants' },
  'UN-TIP': { en: 'UN Trafficking Protocol', fr: 'Protocole traite (Palerme)' },
  'UN-REF51': { en: 'Refugee Convention 1951', fr: 'Convention réfugiés 1951' },
  'UN-REF67': { en: 'Refugee Protocol 1967', fr: 'Protocole réfugiés 1967' },
  'UN-ICCPR': { en: 'ICCPR', fr: 'PIDCP' },
  'UN-CAT': { en: 'CAT', fr: 'Convention torture' },
  'UN-UNCLOS': { en: 'UNCLOS', fr: 'CNUDM' },
  'IMO-SOLAS74': { en: 'SOLAS', fr: 'SOLAS' },
  'IMO-SAR79': { en: 'SAR', fr: 'SAR' },
  'COE-MLA-P3': { en: 'Third MLA Protocol', fr: 'Troisième Protocole entraide' },
  'EU-EIO-2014-41': { en: 'EIO', fr: 'DEE' },
  'EU-EAW-2002-584': { en: 'EAW', fr: 'MAE' },
  'EU-MLA-2000': { en: 'EU MLA 2000', fr: 'UE entraide 2000' },
  'EU-MLA-P2001': { en: 'EU MLA Protocol 2001', fr: 'UE Protocole 2001' },
  'EU-REG-2018-1805': { en: 'Regulation 2018/1805', fr: 'Règlement 2018/1805' },
  'EU-FD-2003-577': { en: 'FD 2003/577', fr: 'DC 2003/577' },
  'EU-FD-2006-783': { en: 'FD 2006/783', fr: 'DC 2006/783' },
  'EU-FD-2008-909': { en: 'FD 2008/909', fr: 'DC 2008/909' },
  'EU-JIT-2002-465': { en: 'JIT 2002/465', fr: 'ECE 2002/465' },
  'EU-FAC-2002-90': { en: 'Facilitators Package', fr: 'Paquet passeurs' },
  'EU-EEVID-2023-1543': { en: 'e-Evidence', fr: 'e-Evidence' },
  'EU-TOP-2024-3011': { en: 'Transfer of proceedings', fr: 'Transfert des procédures' },
  'EU-UK-TCA': { en: 'EU–UK TCA', fr: 'ACC UE–RU' },
  'EU-CISA-1990': { en: 'CISA', fr: 'CAAS' },
  'EU-NOIS-SURR-2006': { en: 'EU–NO–IS surrender', fr: 'Remise UE–NO–IS' },
  'EU-US-MLA-2003': { en: 'EU–US MLA', fr: 'Entraide UE–US' },
  'EU-JP-MLA-2009': { en: 'EU–Japan MLA', fr: 'Entraide UE–Japon' },
  'EU-LED-2016-680': { en: 'LED', fr: 'Directive police-justice' },
  'EU-LEIX-2023-977': { en: 'Directive 2023/977', fr: 'Directive 2023/977' },
  'REG-MINSK-1993': { en: 'Minsk Convention', fr: 'Convention de Minsk' },
}

/** From 2004 on the treaties of the Council of Europe are numbered in CETS (French: STCE); before, in ETS (French: STE). */
const lastOfEts = 193

/** "ETS 030", "CETS 198", "EIO"; the id where nobody has a shorter name. */
export const shortNameOf = (id: string): Bilingual => {
  const number = /^CETS-(\d+)$/.exec(id)?.[1]
  if (number)
    return Number(number) <= lastOfEts ? { en: `ETS ${number}`, fr: `STE ${number}` } : { en: `CETS ${number}`, fr: `STCE ${number}` }
  return shortNames[id] ?? { en: id, fr: id }
}

/** All that somebody may type for it: "ETS 30", "CETS 030", "STE 30". */
export const otherNamesOf = (id: string): string[] => {
  const number = /^CETS-0*(\d+)$/.exec(id)?.[1]
  const { en, fr } = shortNameOf(id)
  if (!number) return [...new Set([id, en, fr])]
  const padded = number.padStart(3, '0')
  return [id, ...['ETS', 'CETS', 'STE', 'STCE'].flatMap((series) => [`${series} ${number}`, `${series} ${padded}`])]
}

/** Names by which an instrument is known and that its title does not hold. */
export const bynamesOf = (id: string): string[] =>
  ({
    'UN-UNTOC': ['Palermo Convention', 'Convention de Palerme', 'CTO'],
    'UN-SOM': ['Palermo Protocol', 'Protocole de Palerme', 'SOM'],
    'UN-TIP': ['Palermo Protocol', 'Protocole de Palerme', 'TIP'],
    'CETS-185': ['Budapest Convention', 'Convention de Budapest'],
    'CETS-198': ['Warsaw Convention', 'Convention de Varsovie'],
    'CETS-005': ['ECHR', 'CEDH'],
    'EU-EIO-2014-41': ['European Investigation Order', 'décision d’enquête européenne'],
    'EU-EAW-2002-584': ['European arrest warrant', 'mandat d’arrêt européen'],
    'EU-CISA-1990': ['Schengen'],
    'COE-MLA-P3': ['Valletta Protocol', 'Protocole de La Valette'],
  })[id] ?? []
