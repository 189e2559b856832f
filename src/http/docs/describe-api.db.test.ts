import { createConfig, lintFromString } from '@redocly/openapi-core'
import { expect, test } from 'vitest'
import { testSurroundings } from '../../operations/testing/a-context.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import { testApp } from '../testing/test-app.ts'
import type { ApiDocument } from './describe-api.ts'
import { TAGS } from './tags.ts'

const used = useFreshDatabase()

async function readDocument(): Promise<ApiDocument> {
  const answer = await testApp(testSurroundings(used.served)).request('/openapi.json')
  expect(answer.status).toBe(200)
  return (await answer.json()) as ApiDocument
}

function operationsOf(document: ApiDocument) {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    (['get', 'put', 'post', 'patch', 'delete'] as const).flatMap((method) => {
      const operation = item[method]
      return operation === undefined ? [] : [{ name: `${method.toUpperCase()} ${path}`, operation }]
    }),
  )
}

test('[H7] the document keeps the rules of OpenAPI and the recommended ones of its linter', async () => {
  const document = await readDocument()
  const config = await createConfig({
    extends: ['recommended'],
    rules: {
      struct: 'error',
      // The address is the machine's own until somebody gives it another.
      'no-server-example.com': 'off',
      // What browsers are sent on by has none; the next test sees to the others.
      'operation-2xx-response': 'off',
    },
  })
  // Browsers come here to be sent on: an answer of 2xx would be a mistake.
  const redirects = ['beginOpenId', 'finishOpenId']
  for (const { operation } of operationsOf(document)) {
    const { operationId = '', responses = {} } = operation
    if (redirects.includes(operationId)) responses['200'] = { description: 'Only for the linter.' }
  }
  const problems = await lintFromString({ source: JSON.stringify(document), config })
  const told = problems.map(({ ruleId, message, location }) => ({
    ruleId,
    message,
    at: location.map((place) => place.pointer),
  }))
  expect(told).toEqual([])
})

test('[H7] every operation has an id, a summary, a description, a known tag and its refusals', async () => {
  const operations = operationsOf(await readDocument())
  expect(operations.length).toBeGreaterThan(5)
  const lacking = operations.flatMap(({ name, operation }) => {
    const { operationId, summary, description, tags = [], responses = {}, security } = operation
    const isOpen = security?.length === 0
    return [
      ...(operationId && summary && description ? [] : [`${name}: id, summary or description`]),
      ...(tags.length === 1 && Object.hasOwn(TAGS, tags[0]!) ? [] : [`${name}: tag ${tags}`]),
      ...(Object.keys(responses).some((status) => /^2..$|^302$/.test(status)) ? [] : [`${name}: no answer`]),
      ...['429', '500', '503', ...(isOpen ? [] : ['401'])]
        .filter((status) => responses[status] === undefined)
        .map((status) => `${name}: ${status}`),
    ]
  })
  expect(lacking).toEqual([])
  const ids = operations.map(({ operation }) => operation.operationId)
  expect(new Set(ids).size).toBe(ids.length)
})

test('[H7] a body of JSON is required, so that none slips past its schema', async () => {
  const optional = operationsOf(await readDocument()).filter(({ operation }) => {
    const body = operation.requestBody
    return body !== undefined && 'content' in body && body.required !== true
  })
  expect(optional.map(({ name }) => name)).toEqual([])
})

test('[H8] the reference and all that it needs come from this server, and no script or style stands in the page', async () => {
  const app = testApp(testSurroundings(used.served))
  const page = await (await app.request('/docs')).text()
  const needed = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]!)
  expect(needed.length).toBeGreaterThan(3)
  for (const path of needed) {
    expect(path).toMatch(/^\/docs\//)
    const answer = await app.request(path)
    expect(answer.status).toBe(200)
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(100)
  }
  expect(page).not.toMatch(/<style|style=|<script>|onload=/)
  expect((await app.request('/docs')).headers.get('content-security-policy')).toContain("script-src 'self';")
})
