import { z } from 'zod'
import { ModelDocument } from './document.ts'

/** The JSON Schema (draft 2020-12) of a model document, so that editors complete and explain its keys. */
export function modelJsonSchema(): Readonly<Record<string, unknown>> {
  return {
    ...z.toJSONSchema(ModelDocument, { io: 'input' }),
    title: 'Tierwise model',
    description:
      'How a company serves its customers after the sale: tiers, service levels, costs and movement rules.',
  }
}
