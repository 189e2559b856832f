import { z } from '@hono/zod-openapi'

export const uuidSchema = z.uuid().toLowerCase().openapi({ example: '0197c0f0-6c00-7000-8000-000000000001' })
