import type { steps as english } from './cooperate-trace.en.ts'

/** « depuis le 1er mars 2020 », « depuis mars 2020 », « depuis 2020 ». */
const since = (on: string) => `depuis ${/^\d{1,2}(?:er)?\s/.test(on) ? 'le ' : ''}${on}`

export const steps = {
  day: (on: string, compiled: string) => `La demande est envoyée le ${on}. Les données ont été établies ${compiled}.`,
  futureDay: (on: string) => `Le ${on} est postérieur à ce jour.`,
  bound: (what: string, first: string, second: string) => `${what} : instrument en vigueur entre les deux, ${first} et ${second}.`,
  maybeBound: (what: string, first: string, second: string) =>
    `${what} : instrument probablement en vigueur entre les deux, ${first} et ${second}.`,
  since: (state: string, on: string) => `pour ${state} ${since(on)}`,
  undated: (state: string) => `pour ${state} (jour non connu)`,
  open: (what: string) => `${what} : on ne sait pas si cet instrument lie les deux. Il n’est ni retenu ni exclu.`,
  leftOut: {
    signed_only: (what: string, state: string) => `${what} : instrument non retenu ; ${state} a signé sans ratifier dans le tableau lu.`,
    not_a_party: (what: string, state: string) =>
      `${what} : instrument non retenu ; ${state} ne figure pas parmi les parties du tableau lu.`,
    ceased: (what: string, state: string) => `${what} : instrument non retenu ; il ne lie plus ${state}.`,
    not_yet: (what: string, state: string) => `${what} : instrument non retenu ; il ne lie pas encore ${state} ce jour-là.`,
    national_law: (what: string, state: string) =>
      `${what} : instrument non retenu ; le droit national qui le met en œuvre n’est pas encore en vigueur ce jour-là (${state}).`,
    not_this_pair: (what: string) => `${what} : instrument non retenu ; il ne s’applique pas entre ces deux États.`,
    never: (what: string) => `${what} : instrument non retenu ; il n’est pas en vigueur.`,
    before: (what: string) => `${what} : instrument non retenu ; il n’est pas encore en vigueur ce jour-là.`,
    convention_missing: (what: string) => `${what} : instrument non retenu ; la convention dont il relève ne lie pas les deux.`,
    pair_condition: (what: string) => `${what} : règle non retenue ; l’article ne s’applique pas entre ces deux États.`,
    unverified: (what: string) => `${what} : traité indiqué à part, car il n’a pas été vérifié.`,
    channelReserved: (what: string, state: string) => `${what} : la voie n’est pas modifiée, ${state} a fait une réserve.`,
    channelDisplaced: (what: string, by: string) => `${what} : la voie n’est pas modifiée ; priorité : ${by}.`,
  },
  dated: (sentence: string, date: string) => `${sentence} Date : ${date}.`,
  displaced: (what: string, by: string) => `${what} : règle non appliquée ; priorité : ${by}.`,
  reserved: (what: string, state: string) => `${what} : règle non appliquée ; ${state} a fait une réserve.`,
  otherBinds: (what: string, by: string) =>
    `${what} : règle non appliquée ; les deux sont liés par l’instrument qui en a pris la place : ${by}.`,
  doubt: (what: string, by: string) =>
    `${what} : règle gardée ; elle est peut-être écartée par un instrument dont la vigueur entre les deux n’est pas certaine : ${by}.`,
  textNotRead: (what: string) => `${what} : traité retenu avec prudence, car son texte n’a pas été lu.`,
  byAgreement: {
    whole: (what: string, because: string) => `${what} : ne s’applique que si les deux États en conviennent, ${because}.`,
    part: (what: string, because: string) => `${what} : ne s’applique en partie que si les deux États en conviennent, ${because}.`,
    procedure: (what: string, because: string) =>
      `${what} : la règle est la base, mais la façon de demander ne s’applique que si les deux États en conviennent, ${because}.`,
  },
  boundBy: (list: string) => `car ils sont liés par un traité d’entraide : ${list}`,
  mayBeBoundBy: (list: string) => `s’ils sont liés par ce traité d’entraide, ce qui n’est pas certain : ${list}`,
  supplemented: (what: string, by: string) => `${what}, complété par : ${by}.`,
  declared: (what: string, state: string) => `${what} : ${state} a fait une déclaration, indiquée avec la base.`,
  declaredReservation: (what: string, state: string) => `${what} : ${state} a fait une réserve, indiquée avec la base.`,
  declaredAuthority: (what: string, state: string) => `${what} : ${state} a désigné des autorités, indiquées avec la base.`,
  ranked: (what: string, position: number, tier: number) => `${what} : place ${position} (rang ${tier} de la liste).`,
  behind: (sentence: string, why: string) => `${sentence} Ordre : ${why}.`,
  safeguard: (what: string, name: string) => `${name} : ${what}.`,
  instead: (measures: string) => `Mesures qui atteignent le même but et ont une base : ${measures}.`,
  way: {
    reciprocity: 'Il reste la réciprocité ou la courtoisie selon le droit national.',
    case_agreement: 'Un accord pour l’affaire est proposé.',
    check_first: 'Ce qui peut s’appliquer est à vérifier d’abord.',
    member_state: 'La demande va à l’État membre concerné.',
  },
} satisfies typeof english
