import type { MiddlewareHandler } from 'hono'
import type { Problem } from '../../operations/problem.ts'
import type { Env } from '../app.ts'
import { refuse } from './refuse.ts'

const JSON_TYPE = /^application\/([\w.-]+\+)?json\b/i
/** How the text of a JSON document that has such a character must look; most have none and are not looked into. */
const SUSPECT = /\\u0000|\\ud[89a-f]/i

/**
 * Refuses a request with text that no database can hold: the null character, and half of a pair of surrogates. It comes after
 * whatever else wants to see the body as it arrives.
 */
export function refuseUnstorable(): MiddlewareHandler<Env> {
  return async (call, next) => {
    if (/%00/.test(call.req.url)) return refuse(call, [unstorable('url')])
    if (JSON_TYPE.test(call.req.header('content-type') ?? '')) {
      const text = await call.req.text()
      const place = SUSPECT.test(text) ? placeIn(text) : undefined
      if (place !== undefined) return refuse(call, [unstorable(place)])
    }
    return next()
  }
}

function unstorable(path: string): Problem {
  return { code: 'text-not-storable', path, values: {} }
}

/** Where the first such text of a JSON document is; undefined where there is none, or no JSON. */
function placeIn(text: string): string | undefined {
  const left: [place: string, value: unknown][] = []
  try {
    left.push(['body', JSON.parse(text)])
  } catch {
    return undefined
  }
  for (let found = left.pop(); found !== undefined; found = left.pop()) {
    const [place, value] = found
    if (isUnstorable(value)) return place
    if (Array.isArray(value)) {
      for (const [at, item] of value.entries()) left.push([`${place}[${at}]`, item])
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, part] of Object.entries(value)) {
        if (isUnstorable(name)) return place
        left.push([`${place}.${name}`, part])
      }
    }
  }
  return undefined
}

function isUnstorable(value: unknown): boolean {
  return typeof value === 'string' && (value.includes('\u0000') || !value.isWellFormed())
}
