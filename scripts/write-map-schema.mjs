import { writeFileSync } from 'node:fs'
import { mapJsonSchema } from '../src/connectors/map/map-schema.ts'

// After a change of what a map file may hold: node scripts/write-map-schema.mjs. A test fails until it is done.
const file = new URL('../schema/map.schema.json', import.meta.url)
writeFileSync(file, `${JSON.stringify(mapJsonSchema(), undefined, 2)}\n`)
