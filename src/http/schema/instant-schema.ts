import { z } from '@hono/zod-openapi'

export const instantSchema = z.iso.datetime().openapi({ example: '2026-07-01T12:00:00.000Z' })
