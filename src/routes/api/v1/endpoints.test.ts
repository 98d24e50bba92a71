import { expect, test } from 'vitest'
import type { Endpoint } from '#platform/endpoint.ts'
import { parametersOf } from '#platform/openapi.ts'
import { en } from '#words/en.ts'
import { fr } from '#words/fr.ts'
import { endpoints } from './endpoints.ts'

test('the reference of the interface has words in both languages for each address and parameter', () => {
  const paths = Object.values(endpoints).map(({ path }) => path)
  const parameters = Object.values<Endpoint>(endpoints).flatMap((endpoint) => parametersOf(endpoint).map(({ name }) => name))
  for (const { openData } of [en, fr]) {
    expect(paths.filter((path) => !openData.api.paths[path])).toEqual([])
    expect(parameters.filter((name) => !openData.api.parameters[name])).toEqual([])
  }
})
