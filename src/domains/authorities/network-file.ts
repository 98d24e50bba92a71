import { z } from 'zod'
import { bilingual, languageTag, provenance, slug, sourceKeys, text, webAddress } from '#domains/facts/fields.ts'
import { codesOf } from '#vocabulary/concept.ts'
import { networkKinds } from '#vocabulary/network-kind.ts'
import { sourceKinds } from '#vocabulary/source-kind.ts'

const party = z.string().regex(/^[A-Z]{2}$/, { error: 'a code of two capitals | un code de deux majuscules' })
const code = z.string().regex(/^[a-z0-9]+(_[a-z0-9]+)*$/, { error: 'a code of measures.json | un code de measures.json' })

/** Who belongs: the members of a body on the day asked, named states, or the parties to an instrument. */
const members = z.union([
  z.strictObject({ body: z.enum(['european-union', 'council-of-europe']) }),
  z.strictObject({ states: z.array(party).min(1) }),
  z.strictObject({ instrument: z.string().regex(/^[A-Z0-9-]+$/) }),
])
export type Members = z.infer<typeof members>

const network = z.strictObject({
  id: slug,
  kind: z.enum(codesOf(networkKinds)),
  short: text(40).optional(),
  name: bilingual(200),
  /** What for. */
  purpose: bilingual(600),
  /** Whom it serves, in words; `members` where they are recorded, null where not. */
  serves: bilingual(400),
  members: members.nullable(),
  /** There are members beside those recorded: for them it must be asked. */
  othersNotRecorded: z.boolean(),
  /** `both`: it helps two members. `one`: it also helps a member with a state that is none. */
  reach: z.enum(['both', 'one']),
  /** The measures it helps with: whole categories and single ones of `data/measures.json`. */
  categories: z.array(code),
  measures: z.array(code),
  reached: bilingual(400),
  website: webAddress.optional(),
  basis: bilingual(400).optional(),
  isNot: bilingual(400),
  languages: z.array(languageTag).min(1).optional(),
  aroundTheClock: z.boolean().optional(),
  ...provenance,
})
export type NetworkEntry = z.infer<typeof network>

/** `data/networks.json`: bodies and networks that help two states with a request. Institutions only. */
export const networkFile = z.strictObject({
  meta: z.strictObject({ version: z.int().min(1), note: bilingual(1000) }),
  networks: z.array(network).min(1),
  sources: z.record(
    z.string().regex(/^[a-z0-9]{1,20}$/),
    z.strictObject({ title: text(600), url: webAddress.optional(), kind: z.enum(codesOf(sourceKinds)), consulted: z.boolean() }),
  ),
})
export type NetworkFile = z.infer<typeof networkFile>

type Fault = { path: (string | number)[]; why: { en: string; fr: string } }

// An address of mail; "Iber@" is a name.
const mailbox = /\S@[\w-]+\.\w|mailto:/

/** What a schema cannot say: every source is listed, general knowledge is never sure, and no mailbox is named. */
export const networkFaults = ({ networks, sources }: NetworkFile): Fault[] =>
  networks.flatMap((one, index): Fault[] => {
    const at = (key: string, en: string, fr: string): Fault => ({ path: ['networks', index, key], why: { en, fr } })
    const unlisted = sourceKeys.parse(one.sources).filter((key) => !Object.hasOwn(sources, key))
    const consulted = one.sources.some((key) => sources[key]?.consulted)
    return [
      ...unlisted.map((key) =>
        at('sources', `the source "${key}" is not listed under sources`, `la source « ${key} » ne figure pas sous sources`),
      ),
      ...(one.confidence === 'high' && !consulted
        ? [at('confidence', 'high confidence needs a source that was consulted', 'une confiance élevée exige une source consultée')]
        : []),
      ...(networks.findIndex(({ id }) => id === one.id) < index
        ? [at('id', `the id "${one.id}" appears twice`, `l’identifiant « ${one.id} » figure deux fois`)]
        : []),
      ...(mailbox.test(JSON.stringify(one))
        ? [
            at(
              'reached',
              'names a mailbox; only public pages of institutions stand here',
              'nomme une boîte à lettres ; seules des pages publiques d’institutions figurent ici',
            ),
          ]
        : []),
    ]
  })
