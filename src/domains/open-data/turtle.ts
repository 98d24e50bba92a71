import type { Vocabulary } from '#vocabulary/concept.ts'
import { type Bilingual, languages } from '#vocabulary/language.ts'

const prefixes = ['@prefix dcterms: <http://purl.org/dc/terms/> .', '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .']

const escapes: Record<string, string> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** A text in quotes (RDF 1.1 Turtle, section 6.4). */
export const quoted = (text: string) => `"${text.replace(/[\\"\n\r\t]/g, (one) => escapes[one] ?? one)}"`

const inBoth = (property: string, text: Bilingual) =>
  `${property} ${languages.map((language) => `${quoted(text[language])}@${language}`).join(', ')}`

const described = (subject: string, statements: readonly string[]) => `${subject}\n  ${statements.join(' ;\n  ')} .\n`

const withConcepts = (base: string, { name, title, concepts }: Vocabulary): string[] => {
  const scheme = `<${base}${name}>`
  const address = (code: string) => `<${base}${name}#${encodeURIComponent(code)}>`
  return [
    described(scheme, ['a skos:ConceptScheme', inBoth('skos:prefLabel', title), `dcterms:identifier ${quoted(name)}`]),
    ...Object.entries(concepts).map(([code, { label, definition, source, broader }]) =>
      described(address(code), [
        'a skos:Concept',
        `skos:inScheme ${scheme}`,
        `skos:notation ${quoted(code)}`,
        inBoth('skos:prefLabel', label),
        inBoth('skos:definition', definition),
        `dcterms:source ${quoted(source)}`,
        broader ? `skos:broader ${address(broader)}` : `skos:topConceptOf ${scheme}`,
      ]),
    ),
  ]
}

/** Every closed list as SKOS. `origin`: of the server, under which each list and concept has its address. */
export const vocabulariesInTurtle = (vocabularies: readonly Vocabulary[], origin: string): string =>
  [...prefixes, '', ...vocabularies.flatMap((vocabulary) => withConcepts(`${origin}/api/v1/vocabularies/`, vocabulary))].join('\n')
