import { readdir, readFile } from 'node:fs/promises'
import type { Touch } from '../../domain/account/account.ts'
import type { Recommendation } from '../../domain/assessment/recommend.ts'
import { parseModel } from '../../domain/model/parse-model.ts'

/** A model that can stand beside others, by the name that addresses it has: `in-force`, `version-3`, `default-high`, `example-gitlab-2026`. */
export type Candidate =
  | { readonly kind: 'in-force' | 'draft' | 'recommended' }
  | { readonly kind: 'version'; readonly number: number }
  | { readonly kind: 'default'; readonly recommendation: Recommendation }
  | { readonly kind: 'example'; readonly file: string }

/** Of the smallest touch model up to all of them. */
export const DEFAULTS = ['hybrid', 'high', 'low', 'tech'] as const satisfies readonly (Touch | 'hybrid')[]

/** The pattern of every name; a name that fits may still have no model behind it. */
export const CANDIDATE_NAME =
  /^(in-force|draft|recommended|version-[1-9]\d{0,8}|(default|example)-[a-z0-9-]{1,60})$/

/** Undefined for a text that names no candidate. */
export function parseCandidate(name: string): Candidate | undefined {
  if (!CANDIDATE_NAME.test(name)) return undefined
  const rest = name.slice(name.indexOf('-') + 1)
  if (name.startsWith('version-')) return { kind: 'version', number: Number(rest) }
  if (name.startsWith('example-')) return { kind: 'example', file: rest }
  if (!name.startsWith('default-')) return { kind: name as 'in-force' | 'draft' | 'recommended' }
  const recommendation = DEFAULTS.find((known) => known === rest)
  return recommendation && { kind: 'default', recommendation }
}

export type ExampleModel = {
  readonly file: string
  readonly name: string
  readonly currency: string
  readonly document: string
}

/** The examples stand beside src/ in a checkout and beside dist/ in the package. */
const FOLDER = new URL('../../../examples/models/', import.meta.url)

let examples: Promise<readonly ExampleModel[]> | undefined

/** The models of real companies that ship with the product, in the order of their files; read once. */
export function listExamples(): Promise<readonly ExampleModel[]> {
  examples ??= readExamples()
  return examples
}

async function readExamples(): Promise<readonly ExampleModel[]> {
  const names = (await readdir(FOLDER).catch(() => [])).filter((name) => name.endsWith('.yaml')).sort()
  const read = names.map(async (name): Promise<readonly ExampleModel[]> => {
    const document = await readFile(new URL(name, FOLDER), 'utf8')
    const parsed = parseModel(document)
    if (parsed.kind === 'problems') return []
    const { model } = parsed
    return [{ file: name.slice(0, -'.yaml'.length), name: model.name, currency: model.currency, document }]
  })
  return (await Promise.all(read)).flat()
}
