/** The first page. Every figure arrives computed. */
export const home = {
  title: 'The law on the smuggling of migrants, state by state',
  answer: (states: number) =>
    `Liaison is the working system of the Council of Europe Action Plan against the smuggling of migrants. Today it holds what the law of ${states} states says: what was read, when, and how sure it is.`,
  statesTitle: 'Read the law of a state',
  partsTitle: 'What each part of the Action Plan offers here today',
  partsText: 'The plan sets five objectives. What is not built is not shown as if it were.',
  objective: (number: number) => `Objective ${number}`,
  notYet: 'Not yet built here.',
  knowledge: (states: string, statements: string) =>
    `The law of ${states} states in ${statements} statements, in English and French, open to everyone.`,
  knowledgeLink: 'Open the list of states',
  treaties: 'Which treaty, which channel and by when, for any two states, a measure and a day, with the reason for each step.',
  treatiesLink: 'Ask which treaty applies',
  planLink: 'Read the Action Plan',
  whoTitle: 'Who runs this, and what it is worth',
  who: 'Whoever runs this copy of the program is its operator and answers for it. It is not a site of the Council of Europe.',
  whoLink: 'Who runs this site',
  notConfirmed: 'No state has confirmed this yet.',
  notConfirmedText:
    'Every statement was compiled from published sources. Where no document was opened, it says general knowledge. “Not known” never means “no”.',
  someConfirmed: (confirmed: string, statements: string) => `States have confirmed ${confirmed} of ${statements} statements.`,
  howLink: 'How a statement is made',
  figures: {
    label: 'The figures',
    states: 'states',
    statements: 'statements',
    sources: 'sources',
    confirmed: 'confirmed by a state',
    compiled: (date: string) => `Compiled ${date}.`,
  },
}
