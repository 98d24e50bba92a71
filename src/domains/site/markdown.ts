import MarkdownIt, { type StateCore } from 'markdown-it'
import type { Language } from '#vocabulary/language.ts'
import { type FrontMatter, frontMatterSchema, type Heading } from './model.ts'

/** Splits a text into its head (lines `key: value` between two `---`) and its Markdown; throws when the head is not valid. */
export const parseText = (text: string): { head: FrontMatter; markdown: string } => {
  const [, head, markdown] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? []
  if (head === undefined || markdown === undefined) throw new Error('a text begins with its head between two lines of ---')
  const entries = head.split('\n').map((line) => {
    const [, key, value] = /^(\w+): (.+)$/.exec(line) ?? []
    if (!key || !value) throw new Error(`not a line "key: value": ${line}`)
    return [key, value] as const
  })
  return { head: frontMatterSchema.parse(Object.fromEntries(entries)), markdown }
}

/**
 * Headings are written `## Title {#id}`: the id is the author's, not made from the title, so that a part has one
 * address in both languages. Runs before the words of the heading are parsed, hence before its `{#id}` is shown.
 */
const anchors =
  (headings: Heading[]) =>
  ({ tokens }: StateCore): void => {
    for (const [index, token] of tokens.entries()) {
      if (token.type !== 'heading_open') continue
      const words = tokens[index + 1]
      const [, text, id] = /^(.+) \{#([a-z][a-z0-9-]*)\}$/.exec(words?.content ?? '') ?? []
      if (!words || !text || !id) throw new Error(`a heading ends with its {#id}: ${words?.content}`)
      if (headings.some((one) => one.id === id)) throw new Error(`two headings have the id ${id}`)
      headings.push({ level: Number(token.tag.slice(1)), id, text })
      token.attrSet('id', id)
      words.content = text
    }
  }

/** What a link may point to: a page of ours (written without a language), a part of this page, a secure site, a telephone number. */
const addressOf = (target: string, language: Language): { href: string; rel?: string } => {
  if (/^\/(?!\/)/.test(target)) return { href: `/${language}${target}` }
  if (/^https:\/\//.test(target)) return { href: target, rel: 'noopener noreferrer' }
  if (/^(#|tel:\d+$)/.test(target)) return { href: target }
  throw new Error(`a link may not point to ${target}`)
}

export const renderMarkdown = (markdown: string, language: Language): { html: string; headings: Heading[] } => {
  const parser = new MarkdownIt({ html: false, linkify: false, typographer: false })
  const headings: Heading[] = []
  parser.core.ruler.before('inline', 'anchors', anchors(headings))
  parser.renderer.rules.link_open = (tokens, index, options, _environment, renderer) => {
    const link = tokens[index]
    for (const [name, value] of Object.entries(addressOf(String(link?.attrGet('href')), language))) link?.attrSet(name, value)
    return renderer.renderToken(tokens, index, options)
  }
  return { html: parser.render(markdown), headings }
}
