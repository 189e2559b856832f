import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { createRoute, z } from '@hono/zod-openapi'
import { LANGUAGES } from '../../domain/model/model.ts'
import { type PlanReport, REPORT_FORMATS, readPlanReport } from '../../operations/report/read-plan-report.ts'
import type { App } from '../app.ts'
import { chooseLanguage } from '../problem/choose-language.ts'
import { refusals } from '../schema/problem-schema.ts'
import { fileDisposition } from './file-disposition.ts'
import { planPath } from './plan-schema.ts'
import { reportPolicy } from './report-policy.ts'

const TYPES = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  md: 'text/markdown; charset=utf-8',
} as const

const file = z.string().openapi({ format: 'binary' })

const reportRoute = createRoute({
  method: 'get',
  path: '/plans/{planId}/report',
  operationId: 'readPlanReport',
  tags: ['Plans'],
  summary: 'Read the report of a plan',
  description:
    'The executive report of a plan as it was computed: a page to look at (`html`), a tagged PDF on A4 (`pdf`, where Chromium is installed beside the server), a workbook with live formulas for the unit economics and every movement (`xlsx`), or Markdown (`md`).',
  request: {
    params: planPath,
    query: z.object({
      format: z.enum(REPORT_FORMATS).default('html'),
      language: z
        .enum(LANGUAGES)
        .optional()
        .openapi({ description: 'The language of the request when left out.' }),
      theme: z
        .enum(['light', 'dark'])
        .optional()
        .openapi({ description: "Of a page on a screen; the reader's system decides when left out." }),
      framed: z
        .stringbool({ truthy: ['true'], falsy: ['false'] })
        .optional()
        .openapi({
          type: 'string',
          enum: ['true', 'false'],
          description: 'Whether the page stands in another one that has the answer and the margins.',
        }),
    }),
  },
  responses: {
    200: {
      description: 'The report.',
      content: {
        'text/html': { schema: z.string() },
        'application/pdf': { schema: file },
        [TYPES.xlsx]: { schema: file },
        'text/markdown': { schema: z.string() },
      },
    },
    ...refusals(400, 401, 403, 404, 409, 501, 503),
  },
})

export function addReportRoutes(app: App): void {
  app.openapi(reportRoute, async (call) => {
    const { planId } = call.req.valid('param')
    const { format, language, theme, framed } = call.req.valid('query')
    const report = await readPlanReport(call.get('context'), {
      ...{ planId, format, signal: call.req.raw.signal },
      language: language ?? chooseLanguage(call.req.header('accept-language')),
      look: { theme, isFramed: framed },
    })
    const { content, fileName, plainName } = report
    call.header('Content-Type', TYPES[format])
    call.header('Content-Disposition', fileDisposition({ fileName, plainName, isShown: format === 'html' }))
    if (format === 'html') call.header('Content-Security-Policy', reportPolicy(content as string))
    return call.body(bodyOf(content))
  })
}

function bodyOf(content: PlanReport['content']) {
  if (typeof content === 'string') return content
  if (content instanceof Uint8Array) return content as Uint8Array<ArrayBuffer>
  return Readable.toWeb(
    Readable.from(content, { objectMode: false }),
  ) as ReadableStream as globalThis.ReadableStream
}
