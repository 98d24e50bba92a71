const results = (count: number) => (count === 1 ? '1 result' : `${count} results`)

/** Search: the field, what was found, what to do when nothing was. */
export const search = {
  title: 'Search',
  titleFor: (question: string) => `“${question}”`,
  lead: 'Find a state, a law by its title in any language, an article, a decision, an authority or a term.',
  label: 'Search for',
  hint: 'Words in English or French, an original title, an article or a number. Accents and capitals do not matter.',
  button: 'Search',
  kind: 'Kind',
  everyKind: 'Every kind',
  state: 'State',
  everyState: 'Every state',
  count: (count: number, question: string) => `${results(count)} for “${question}”`,
  countIn: (count: number, question: string, where: string) => `${results(count)} for “${question}” in ${where}`,
  kinds: {
    state: 'States',
    instrument: 'Laws and treaties',
    provision: 'Provisions',
    decision: 'Decisions',
    authority: 'Authorities',
    term: 'Terms',
    page: 'Pages',
  },
  kindsLabel: 'Results by kind',
  all: 'All',
  allOf: (count: number, kind: string) => `All ${count}: ${kind}`,
  openData: 'open data',
  corrected: (question: string) => `No text has these words. Shown are results for “${question}”.`,
  otherLanguage: 'No English text has these words. Shown are results whose French text has them; excerpts are in French.',
  some: 'No text has all these words. Shown are results that have some of them.',
  previous: 'Previous results',
  next: 'Next results',
  pages: 'Pages of results',
  range: (from: number, to: number, total: number) => `${from}–${to} of ${total}`,
  empty: {
    title: 'What can be found',
    examples: 'For example',
    asked: ['Art. 12(1) Italy', 'Aufenthaltsgesetz', 'humanitarian help', 'C-460/23', 'border police'],
  },
  nothing: {
    title: (question: string) => `Nothing was found for “${question}”`,
    text: 'This says nothing about the law: only what was read is here. Try fewer words, another word for the same, or the title in the state’s own language.',
    narrowed: 'Only a part was searched.',
    everywhere: 'Search everything',
  },
  common: {
    title: 'These words are in every text',
    text: 'Add a word that says what it is about: a state, a law, an act, an authority.',
  },
  tooLong: {
    title: 'This question is too long',
    text: (longest: number) => `A question has at most ${longest} characters. The words that matter are enough.`,
  },
  browse: 'Or look around',
  about:
    'What is searched: statements as they stand today, titles in their original language, decisions, authorities, closed lists and the pages of this site.',
}
