import { expect, test } from 'vitest'
import { countryJsonSchema } from './country-file.ts'

test('the published JSON Schema is the one the import checks with', async () => {
  await expect(`${JSON.stringify(countryJsonSchema, null, 2)}\n`).toMatchFileSnapshot('../../../data/country.schema.json')
})
