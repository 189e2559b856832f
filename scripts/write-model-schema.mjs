import { mkdirSync, writeFileSync } from 'node:fs'
import { modelJsonSchema } from '../src/domain/model/model-json-schema.ts'

// After a change of the model document: node scripts/write-model-schema.mjs. A test fails until it is done.
const folder = new URL('../schema/', import.meta.url)
mkdirSync(folder, { recursive: true })
writeFileSync(new URL('model.schema.json', folder), `${JSON.stringify(modelJsonSchema(), undefined, 2)}\n`)
