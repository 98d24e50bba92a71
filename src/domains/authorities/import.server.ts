import { type Edition, kindsOfBodies } from '#domains/facts/draft.ts'
import { type FileReader, type OpenedFile, readBySchema, refusedLines } from '#domains/facts/import-files.server.ts'
import { networksHome } from './model.ts'
import { networkDrafts } from './network-drafts.ts'
import { networkFaults, networkFile } from './network-file.ts'

/** Reads `networks.json`. */
export const networkReader: FileReader = {
  fits: (value) => value !== null && typeof value === 'object' && 'networks' in value,
  read: async (files) => files.map(readNetworks),
}

const readNetworks = (file: OpenedFile) => {
  const read = readBySchema(file, networkFile)
  if ('faults' in read) return read
  const { content } = read
  const faults = networkFaults(content)
  if (faults.length > 0) return refusedLines(file, faults)
  const edition: Edition = {
    file: file.name,
    sha256: file.sha256,
    home: networksHome,
    others: [],
    speaksFor: { kinds: kindsOfBodies, everybody: true },
    sources: Object.fromEntries(Object.entries(content.sources).map(([key, source]) => [key, { ...source, url: source.url ?? null }])),
    drafts: networkDrafts(content.networks),
  }
  return { edition, lineOf: file.json.lineOf }
}
