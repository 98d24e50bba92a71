import { expect, test } from 'vitest'
import { namesArticle, provisionsNamed } from './provisions.ts'

test.each([
  ['Art. 12(3)', 'The listed situations of Art. 12(3) are aggravating circumstances', true],
  ['Art. 12(1)', 'the offence of Art. 12(1), not separate offences', true],
  ['Art. 12(1)', 'of Art. 12(1).', true],
  ['Art. 12(3)', 'the part of Art. 12(3)(d) that raised the minimum', false],
  ['Art. 12', 'the offence of Art. 12-bis', false],
  ['Art. 318', 'Conviction under Art. 318 bis(1)', false],
  ['Art. 318 bis(1)', 'Conviction under Art. 318 bis(1), (3)(b) and (6)', true],
  ['Art. 264', 'under Art. 264 § 2', false],
  ['Art. 264 § 2', 'under Art. 264 § 2 of the Code', true],
  ['Section 25', 'Section 25 and attempted arrival', true],
  ['Section 25', 'under Section 25A', false],
  ['Section 5', 'under subsection 5', false],
  ['Section 353/A', 'Decision on section 353/A of the Criminal Code', true],
  ['§ 114(1)', 'challenges to § 114 FPG', false],
])('"%s" in "%s": %s', (article, text, expected) => expect(namesArticle(text, article)).toBe(expected))

const offences = [
  { id: 'a', article: 'Article 3' },
  { id: 'b', article: null },
]
const words = (en: string) => ({ en, fr: en })

test('a European court that names an article means the Convention or Union law', () => {
  const told = { title: words('On Article 3'), summary: null }
  expect(provisionsNamed({ ...told, court: 'Supreme Court' }, offences)).toEqual([offences[0]])
  expect(provisionsNamed({ ...told, court: 'European Court of Human Rights (Grand Chamber)' }, offences)).toEqual([])
})
