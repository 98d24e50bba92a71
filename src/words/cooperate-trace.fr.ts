import type { steps as english } from './cooperate-trace.en.ts'

export const steps = {
  day: (on: string, compiled: string) => `La demande est envoyée le ${on}. Les données ont été établies ${compiled}.`,
  futureDay: (on: string) => `Le ${on} est postérieur à ce jour.`,
  bound: (what: string, first: string, second: string) => `${what} est en vigueur entre les deux : ${first} ; ${second}.`,
  maybeBound: (what: string, first: string, second: string) => `${what} est probablement en vigueur entre les deux : ${first} ; ${second}.`,
  since: (state: string, on: string) => `pour ${state}, depuis : ${on}`,
  undated: (state: string) => `pour ${state}, jour non connu`,
  open: (what: string) => `${what} : on ne sait pas si cet instrument lie les deux. Il n’est ni retenu ni exclu.`,
  leftOut: {
    signed_only: (what: string, state: string) => `${what} n’est pas retenu : ${state} a signé sans ratifier dans le tableau lu.`,
    not_a_party: (what: string, state: string) => `${what} n’est pas retenu : ${state} ne figure pas parmi les parties du tableau lu.`,
    ceased: (what: string, state: string) => `${what} n’est pas retenu : cet instrument ne lie plus ${state}.`,
    not_yet: (what: string, state: string) => `${what} n’est pas retenu : cet instrument ne lie pas encore ${state} ce jour-là.`,
    national_law: (what: string, state: string) =>
      `${what} n’est pas retenu : le droit national n’est pas encore en vigueur pour ${state} ce jour-là.`,
    not_this_pair: (what: string) => `${what} n’est pas retenu : cet instrument ne s’applique pas entre ces deux États.`,
    never: (what: string) => `${what} n’est pas retenu : cet instrument n’est pas en vigueur.`,
    before: (what: string) => `${what} n’est pas retenu : cet instrument n’est pas encore en vigueur ce jour-là.`,
    convention_missing: (what: string) => `${what} n’est pas retenu : la convention dont cet instrument relève ne lie pas les deux.`,
    pair_condition: (what: string) => `${what} n’est pas retenu : l’article ne s’applique pas entre ces deux États.`,
    unverified: (what: string) => `${what} est indiqué à part : cet instrument n’a pas été vérifié.`,
    channelReserved: (what: string, state: string) => `${what} ne modifie pas la voie : ${state} a fait une réserve.`,
    channelDisplaced: (what: string, by: string) => `${what} ne modifie pas la voie : ${by} passe avant.`,
  },
  dated: (sentence: string, date: string) => `${sentence} Date : ${date}.`,
  displaced: (what: string, by: string) => `${what} ne s’applique pas : ${by} passe avant.`,
  reserved: (what: string, state: string) => `${what} ne s’applique pas : ${state} a fait une réserve.`,
  otherBinds: (what: string, by: string) => `${what} ne s’applique pas : ${by} lie les deux et en a pris la place.`,
  doubt: (what: string, by: string) => `${what} est gardé. ${by} l’écarte peut-être ; sa vigueur entre les deux n’est pas certaine.`,
  textNotRead: (what: string) => `${what} est retenu avec prudence : son texte n’a pas été lu.`,
  byAgreement: {
    whole: (what: string, because: string) =>
      `${what} ne s’applique que si les deux États en conviennent, car ils sont liés par : ${because}.`,
    part: (what: string, because: string) =>
      `${what} ne s’applique en partie que si les deux États en conviennent, car ils sont liés par : ${because}.`,
    procedure: (what: string, because: string) =>
      `${what} est la base ; sa façon de demander ne s’applique que si les deux États en conviennent, car ils sont liés par : ${because}.`,
  },
  supplemented: (what: string, by: string) => `${what} est complété par ${by}.`,
  declared: (what: string, state: string) => `${what} : ${state} a fait une déclaration, indiquée avec la base.`,
  declaredReservation: (what: string, state: string) => `${what} : ${state} a fait une réserve, indiquée avec la base.`,
  declaredAuthority: (what: string, state: string) => `${what} : ${state} a désigné des autorités, indiquées avec la base.`,
  ranked: (what: string, position: number, tier: number) => `${what} vient à la place ${position} (rang ${tier} de la liste).`,
  behind: (sentence: string, why: string) => `${sentence} Ordre : ${why}.`,
  safeguard: (what: string, name: string) => `${name} : ${what}.`,
  instead: (measures: string) => `Mesures qui atteignent le même but et ont une base : ${measures}.`,
  way: {
    reciprocity: 'Il reste la réciprocité ou la courtoisie selon le droit national.',
    check_first: 'Ce qui peut s’appliquer est à vérifier d’abord.',
    member_state: 'La demande va à l’État membre concerné.',
  },
} satisfies typeof english
