import { createHash } from 'node:crypto'

/** [H24] A report runs nothing and fetches nothing; its one style is known by its digest, and only our own pages may frame it. */
export function reportPolicy(page: string): string {
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? ''
  const digest = createHash('sha256').update(style).digest('base64')
  return [
    "default-src 'none'",
    `style-src 'sha256-${digest}'`,
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join('; ')
}
