import type { createFormatters } from '@formatjs/intl'

type Formatters = ReturnType<typeof createFormatters>
type MessageFormat = ReturnType<Formatters['getMessageFormat']>
type Elements = ReturnType<MessageFormat['getAst']>

/** How a message uses a value: shows it, chooses a plural by it, or chooses words by it. */
export type Use = 'shown' | 'counted' | 'chosen'

/** A message parsed once: what it needs, and how to fill it. */
export type MessagePattern = {
  readonly uses: ReadonlyMap<string, Use>
  readonly fill: (values: Readonly<Record<string, string | number>>) => string
}

/** Parses an ICU message. Throws on a syntax error: catalogues are checked before they ship. */
export function parsePattern(text: string, locale: string, formatters: Formatters): MessagePattern {
  const format = formatters.getMessageFormat(text, locale, undefined, { formatters })
  const uses = new Map<string, Use>()
  collectUses(format.getAst(), uses)
  if (uses.size === 0) {
    const words = String(format.format({}))
    return { uses, fill: () => words }
  }
  return { uses, fill: (values) => String(format.format(values)) }
}

// The element types of @formatjs/icu-messageformat-parser, which its public faces do not export.
const ARGUMENT = 1
const NUMBER = 2
const SELECT = 5
const PLURAL = 6

function collectUses(elements: Elements, uses: Map<string, Use>): void {
  for (const element of elements) {
    const type: number = element.type
    const name = 'value' in element ? element.value : ''
    if (type === ARGUMENT && !uses.has(name)) uses.set(name, 'shown')
    if (type === NUMBER || type === PLURAL) uses.set(name, 'counted')
    if (type === SELECT) uses.set(name, 'chosen')
    if ('options' in element) {
      for (const option of Object.values(element.options)) collectUses(option.value, uses)
    }
  }
}
