import { writeFileSync } from 'node:fs'
import { makeDemoFiles } from './demo-files.ts'

// Writes the demo company's customer list and team beside this file: `node examples/demo/generate-demo.ts`.
for (const [name, text] of Object.entries(makeDemoFiles())) {
  writeFileSync(new URL(name, import.meta.url), text)
  console.log(`${name}: ${text.split('\n').length - 2} rows`)
}
