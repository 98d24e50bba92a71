import type { Language } from '#vocabulary/language.ts'

// What data/measures.json says in English only: articles, and a few words of ours around them. The data keeps its text;
// here is the same in French. treaty-terms.test.ts reads the file and refuses a phrase that is missing.

const nothing = { en: 'nothing in the text', fr: 'rien dans le texte' }

/** Phrases that say more than where to read. */
const phrases: Record<string, string> = {
  'as soon as possible (1); no figures': 'dès que possible (1) ; sans chiffres',
  'discretionary; conditions in 3': 'à la discrétion de l’État ; conditions à l’art. 3',
  'as agreed': 'selon accord',
  agreement: 'accord',
  'annex form': 'formulaire annexé',
  'as ETS 024': 'comme la STE 024',
  'as EU-MLA-2000': 'comme la Convention de 2000',
  'as UNTOC': 'comme la CNUCTO',
  'at least six months of sentence left (3(1)(c))': 'au moins six mois de peine à subir (3(1)(c))',
  'bars measures contrary to it': 'interdit les mesures qui lui sont contraires',
  bilateral: 'traité bilatéral',
  'bilateral; 13': 'traité bilatéral ; 13',
  'bilateral; 4(2)': 'traité bilatéral ; 4(2)',
  'bilateral; 6(2)': 'traité bilatéral ; 6(2)',
  'decision period fixed by the Regulation (about 60 days, low confidence)':
    'délai de décision fixé par le règlement (environ 60 jours, confiance faible)',
  'English in practice': 'anglais en pratique',
  immediately: 'immédiatement',
  'immediately where a victim is at risk (33(1))': 'immédiatement si une victime est en danger (33(1))',
  'language accepted by the requested state': 'langue acceptée par l’État requis',
  'mutual agreement': 'accord mutuel',
  'n/a': 'sans objet',
  'national law; 19, 20': 'droit national ; 19, 20',
  none: nothing.fr,
  'none in the text; ETS 182 Art. 25': 'rien dans le texte ; STE 182, art. 25',
  'none in the text; ETS 182 Art. 26 or declarations': 'rien dans le texte ; STE 182, art. 26, ou déclarations',
  'none: duty': 'aucun : obligation',
  'not checked': 'non vérifié',
  'not fixed': 'non fixée',
  'not fixed: that of the applicable treaty or national law': 'non fixée : celle du traité applicable ou du droit national',
  'Part Three data rules': 'règles de la troisième partie sur les données',
  'per article': 'selon l’article',
  'period fixed in the agreement': 'durée fixée par l’accord',
  'preservation of at least 60 days (29(7))': 'conservation d’au moins 60 jours (29(7))',
  'refusal grounds of the Regulation': 'motifs de refus du règlement',
  Regulation: 'règlement',
  'speciality limited': 'spécialité limitée',
  'with all speed': 'avec toute la célérité possible',
  'without delay (7)': 'sans délai (7)',
  'without delay (8, 12)': 'sans délai (8, 12)',
  'without delay (8(4), 13, 18)': 'sans délai (8(4), 13, 18)',
  'as soon as possible, with regard to deadlines given with reasons (18(24))':
    'dès que possible, en tenant compte des délais motivés (18(24))',
  '1(2) request with composition': '1(2) : demande avec la composition',
  '1(4): as evidence only with consent': '1(4) : comme preuve seulement avec accord',
  '10(7), 21': '10(7), 21',
  '10, 11 and per measure': '10, 11 et selon la mesure',
  '10: 10 days, 8 hours in emergency; 11: preservation 60 days (+30)':
    '10 : 10 jours, 8 heures en urgence ; 11 : conservation 60 jours (+ 30)',
  '12: final decision within 90 days; 15: transfer within 30 days of it':
    '12 : décision définitive dans les 90 jours ; 15 : transfèrement dans les 30 jours qui suivent',
  '14, 15 (speciality, re-extradition)': '14, 15 (spécialité, réextradition)',
  '16(1): acknowledgement within one week; 12(3): decision 30 days (+30); 12(4): execution 90 days':
    '16(1) : accusé de réception en une semaine ; 12(3) : décision, 30 jours (+ 30) ; 12(4) : exécution, 90 jours',
  '17: 10 days with consent, 60 otherwise, +30; 23: surrender within 10 days':
    '17 : 10 jours avec consentement, 60 sinon, + 30 ; 23 : remise dans les 10 jours',
  '2, 5, 19 (reasons)': '2, 5, 19 (motifs)',
  '20: 10 and 60 days; 26: surrender': '20 : 10 et 60 jours ; 26 : remise',
  '3, 4 (consent within 90 days)': '3, 4 (consentement dans les 90 jours)',
  '39(2), 126-130 historically': '39(2), 126-130 à l’origine',
  '4(2): deadlines of the requesting state followed as far as possible': '4(2) : délais de l’État requérant respectés autant que possible',
  '40(2): five hours; 39 none': '40(2) : cinq heures ; 39 : aucun',
  '5 (waiver of speciality by declaration)': '5 (renonciation à la spécialité par déclaration)',
  '5(3): decision within 24 hours where possible': '5(3) : décision dans les 24 heures si possible',
  '5, 6, 9 with Annexes': '5, 6, 9 et annexes',
  '5: 8 hours or 3 days if urgent, 7 days otherwise': '5 : 8 heures ou 3 jours en urgence, 7 jours sinon',
  '6, 17 with Annexes I and II': '6, 17 et annexes I et II',
  '635 form': '635, formulaire',
  '640: decision 45 days, execution 90 days': '640 : décision 45 jours, exécution 90 jours',
  '8(5) conditions of the flag state': '8(5) : conditions de l’État du pavillon',
  '9: without delay, 48 hours to decide and 48 hours to execute if urgent; 20: 45 days':
    '9 : sans délai, 48 heures pour décider et 48 heures pour exécuter en urgence ; 20 : 45 jours',
  '90 days for speciality and re-extradition consent': '90 jours pour consentir à l’extension ou à la réextradition',
  '8: ten working days': '8 : dix jours ouvrables',
  'Art. 11 list of languages': 'Art. 11, liste de langues',
  'Art. 16: no translation unless the state reserved it; reciprocity.':
    'Art. 16 : aucune traduction, sauf réserve de l’État ; réciprocité.',
  'Art. 17: language of the addressee or a Council of Europe official language if so declared.':
    'Art. 17 : langue du destinataire ou langue officielle du Conseil de l’Europe si l’État l’a déclaré.',
  'Art. 18(14): a language acceptable to the requested state, notified to the UN.':
    'Art. 18(14) : une langue acceptable pour l’État requis, notifiée aux Nations Unies.',
  'Art. 23: language of either party; a state may reserve one Council of Europe official language.':
    'Art. 23 : langue de l’une des parties ; un État peut exiger une langue officielle du Conseil de l’Europe.',
  'Art. 25: no translation unless reserved.': 'Art. 25 : aucune traduction, sauf réserve.',
  'Art. 27: language accepted by the addressee': 'Art. 27 : langue acceptée par le destinataire',
  'Art. 35: no translation unless reserved.': 'Art. 35 : aucune traduction, sauf réserve.',
  'Art. 5(2)-(3): official language of the executing state or another it accepts.':
    'Art. 5(2)-(3) : langue officielle de l’État d’exécution ou autre langue qu’il accepte.',
  'Arts 6(2), 17(2): language accepted by the executing state.': 'Art. 6(2), 17(2) : langue acceptée par l’État d’exécution.',
  'ETS 030 Art. 14, with 9(3), 10(4), 20(2)': 'STE 030, art. 14, avec 9(3), 10(4), 20(2)',
  'ETS 030 Art. 16 and notifications': 'STE 030, art. 16, et notifications',
  'ETS 030 Art. 16; Art. 5 for service': 'STE 030, art. 16 ; art. 5 pour la remise d’actes',
  'ETS 030 Art. 16; for served documents Art. 15.': 'STE 030, art. 16 ; art. 15 pour les actes remis.',
  'ETS 030 Art. 2, less the fiscal ground': 'STE 030, art. 2, sans le motif fiscal',
  'ETS 030 Art. 2; per article': 'STE 030, art. 2 ; selon l’article',
  'ETS 030 Art. 2; postponement and partial execution Art. 7': 'STE 030, art. 2 ; ajournement et exécution partielle, art. 7',
  'ETS 030 Art. 2; 636 (necessity, proportionality, domestic availability), 639':
    'STE 030, art. 2 ; 636 (nécessité, proportionnalité, mesure possible en droit interne), 639',
}

/** Articles that are more than numbers. */
const articles: Record<string, string> = {
  '2, 3; Protocols No. 6 and 13 Art. 1': '2, 3\u202f; Protocoles n°\u00a06 et 13, art.\u00a01',
  '3; Protocol No. 4 Art. 4': '3\u202f; Protocole n°\u00a04, art.\u00a04',
}

/** An article as `data/resolver.json` and the rules write it, in the reader’s language. */
export const articleTerm = (article: string, language: Language) =>
  language === 'fr' ? (articles[article] ?? article.replace(/^Annex\b/, 'annexe')) : article

/** References alone: numbers of articles, and the names of the instruments they belong to. */
const reference = /^(?:\d[ab]\b|[\d(),;:\-–/ ]|\([a-z]\)|V\/|ETS|UNTOC|MLA 2000|Arts?\.?|Protocol|Annex(?: [A-Z])?|for vessels)+$/
const isArticle = (text: string) => /^(?:\d|V\/)/.test(text) && !/^\d+ (?:days|jours)/.test(text)

const referenceInFrench = (text: string) =>
  text
    .replaceAll(/\bETS (\d)/g, 'STE $1')
    .replaceAll(/\bUNTOC\b/g, 'CNUCTO')
    .replaceAll(/\bMLA 2000\b/g, 'Convention de 2000')
    .replaceAll(/\bProtocol Art\. /g, 'Protocole, art. ')
    .replaceAll(/ Arts?\.? (?=\d)/g, ', art. ')
    .replaceAll(/^Arts?\.? (?=\d)/g, 'Art. ')
    .replaceAll(/\bAnnex\b/g, 'annexe')
    .replaceAll(/ for vessels/g, ' pour les navires')
    .replaceAll(/ ?; /g, '\u202f; ')

/** Several articles and nothing else: “14, 15”, “3-11”; a comma within brackets does not count. */
const isList = (text: string) => /^\d[\d(), –-]*$/.test(text) && /[,–-]/.test(text.replaceAll(/\([^)]*\)/g, ''))

const withArticle = (text: string) => (isArticle(text) ? `Art.\u00a0${text}` : text)
const withArticles = (text: string) => (isList(text) ? `Arts\u00a0${text}` : withArticle(text))

/** A general rule of an instrument in the reader's language; null where the French of it is missing. */
export const treatyTerm = (text: string, language: Language): string | null => {
  if (language === 'en') return text === 'none' ? nothing.en : text === 'n/a' ? 'not relevant' : withArticles(text)
  const known = phrases[text]
  if (known) return withArticle(known.replaceAll(/ ([;:])/g, '\u00a0$1'))
  return reference.test(text) ? withArticle(referenceInFrench(text)) : null
}

const limits: Record<string, string> = {
  'acknowledge receipt': 'accuser réception',
  'answer on consent to lift speciality': 'répondre à la demande de consentement à l’extension',
  'answer on re-extradition': 'répondre sur la réextradition',
  'decide if need to freeze at once': 'décider s’il faut geler immédiatement',
  decision: 'décision',
  'decision after consent': 'décision après le consentement',
  'decision if possible': 'décision, si possible',
  'decision if practicable': 'décision, dans la mesure du possible',
  'decision on recognition': 'décision sur la reconnaissance',
  'decision with consent': 'décision, avec consentement',
  'decision without consent': 'décision, sans consentement',
  'execute after decision': 'exécuter après la décision',
  'execution after decision': 'exécution après la décision',
  extension: 'prolongation',
  'immunity after presence no longer required': 'immunité après la fin de la présence requise',
  'interval at most': 'intervalle maximal',
  'minimum preservation': 'conservation minimale',
  'not urgent': 'sans urgence',
  'notice of consent after provisional arrest': 'notification du consentement après l’arrestation provisoire',
  'objection of notified state': 'objection de l’État informé',
  'objection of notified state (Art. 20)': 'objection de l’État informé (art. 20)',
  preservation: 'conservation',
  'preservation (extension 30)': 'conservation (prolongation de 30)',
  production: 'production',
  'production in emergency': 'production en cas d’urgence',
  'release in any event': 'mise en liberté dans tous les cas',
  'release possible if person not taken over': 'mise en liberté possible si la personne n’est pas prise en charge',
  'release possible if request not received': 'mise en liberté possible si la demande n’est pas reçue',
  'reply for criminal proceedings (working days)': 'réponse pour une procédure pénale (jours ouvrables)',
  'safe conduct after presence no longer required': 'sauf-conduit après la fin de la présence requise',
  'stop if leave not obtained after crossing': 'arrêt si l’autorisation n’est pas obtenue après le passage',
  'stop without leave': 'arrêt faute d’autorisation',
  'summons to an accused to be sent before the date of appearance, if declared (maximum)':
    'envoi de la citation d’une personne poursuivie avant la comparution, si déclaré (maximum)',
  'surrender after decision': 'remise après la décision',
  'surrender after notice of the decision, preferably': 'remise après notification de la décision, de préférence',
  'transfer after decision': 'transfèrement après la décision',
  'urgent, directly accessible': 'urgent, données directement accessibles',
  'urgent, other': 'urgent, autres données',
}

/** What a time limit is for; null where the French of it is missing. */
export const limitTerm = (text: string, language: Language): string | null => (language === 'en' ? text : (limits[text] ?? null))
