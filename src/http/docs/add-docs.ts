import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import absolutePath from 'swagger-ui-dist/absolute-path.js'
import type { App } from '../app.ts'
import { type ApiDocument, describeApi } from './describe-api.ts'

const FILES: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
}

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tierwise API</title>
<link rel="icon" type="image/png" href="/docs/favicon-32x32.png">
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<div id="reference"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`

/** A file of its own, because no script may stand in a page. Nothing is asked of other servers: no validator, no fonts. */
const START = `SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#reference',
  deepLinking: true,
  validatorUrl: null,
  tryItOutEnabled: false,
  presets: [SwaggerUIBundle.presets.apis],
  layout: 'BaseLayout',
})
`

/** The OpenAPI document at /openapi.json, and a page to read and try it at /docs. */
export function addDocs(app: App, about: { readonly version: string; readonly publicUrl: string }): void {
  let document: ApiDocument | undefined
  app.get('/openapi.json', (call) => {
    document ??= describeApi(app, about)
    return call.json(document)
  })
  app.get('/docs', (call) => call.html(PAGE))
  app.get('/docs/start.js', (call) => call.body(START, 200, typed('text/javascript; charset=utf-8')))
  for (const [file, type] of Object.entries(FILES)) {
    app.get(`/docs/${file}`, async (call) => {
      const content = await readFile(join(absolutePath(), file))
      return call.body(content, 200, typed(type))
    })
  }
}

function typed(type: string): Record<string, string> {
  return { 'Content-Type': type, 'Cache-Control': 'public, max-age=3600' }
}
