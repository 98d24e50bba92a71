/** Interface sentences of the rooms `site` and `action-plan`; the texts themselves are in `data/`. */
export const site = {
  contents: 'On this page',
  source: 'Source',
  undated: 'undated',
  of: (date: string) => `of ${date}`,
  between: (from: string, to: string) => `${from} to ${to}`,
  reviewed: (date: string) => `Our text was last gone over on ${date}.`,
  areas: 'Areas of work',
  plan: {
    what: 'What it is',
    preparedBy: 'Prepared by',
    period: 'Period',
    members: 'Member states',
    steps: 'How it came about',
    objectives: 'Five objectives',
    objective: (number: number) => `Objective ${number}`,
    reasons: 'Reasons, in short',
    activity: 'Activity',
    methods: 'Working methods',
    outputs: 'Expected outputs',
    actors: 'The eleven actors the plan names',
    where: 'Where it is carried out',
    built: 'In Liaison, on the pages of the states.',
    profiles: 'Read the law of 46 states',
    notBuilt: 'Not yet built here.',
    elsewhere: 'Outside Liaison',
  },
}

export type SiteWords = typeof site
