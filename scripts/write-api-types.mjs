// After a change of the HTTP API: npm run api:types. A test fails until it is done.
// openapi-typescript needs TypeScript 5, so it is installed apart, in scripts/api-types.
import { execSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readApiDocument } from '../src/http/testing/read-api-document.ts'

const folder = new URL('api-types/', import.meta.url)
execSync(`npm ci --silent --prefix "${fileURLToPath(folder)}"`, { stdio: ['ignore', 2, 2] })
const generator = new URL('node_modules/openapi-typescript/dist/index.mjs', folder)
const { default: openapiTypescript, astToString } = await import(generator.href)

const { document, digest } = await readApiDocument()
const types = astToString(await openapiTypescript(document))
const head = `// Written by \`npm run api:types\` from the OpenAPI document with this digest; do not edit.\n// ${digest}\n\n`
writeFileSync(new URL('../src/web/api/api-types.ts', import.meta.url), head + types)
