import type { createFormatters } from '@formatjs/intl'

type Formatters = ReturnType<typeof createFormatters>
type MessageFormat = ReturnType<Formatters['getMessageFormat']>
type Elements = ReturnType<MessageFormat['getAst']>

/** How a message uses a value: shows it, chooses a plural by it, or chooses words by it. */
export type Use = 'shown' | 'counted' | 'chosen'

/** A message parsed once: what it needs, and how to fill it. */
export type MessagePattern = {
  readonly uses: ReadonlyMap<string, Use>
  /** The branches of each choice. */
  readonly branches: ReadonlyMap<string, ReadonlySet<string>>
  readonly fill: (values: Readonly<Record<string, string | number>>) => string
}

/** Parses an ICU message. Throws on a syntax error: catalogues are checked before they ship. */
export function parsePattern(text: string, locale: string, formatters: Formatters): MessagePattern {
  const format = formatters.getMessageFormat(text, locale, undefined, { formatters })
  const uses = new Map<string, Use>()
  const branches = new Map<string, Set<string>>()
  collectUses(format.getAst(), { uses, branches })
  if (uses.size === 0) {
    const words = String(format.format({}))
    return { uses, branches, fill: () => words }
  }
  return { uses, branches, fill: (values) => String(format.format(values)) }
}

// The element types of @formatjs/icu-messageformat-parser, which its public faces do not export.
const ARGUMENT = 1
const NUMBER = 2
const SELECT = 5
const PLURAL = 6

type Found = { readonly uses: Map<string, Use>; readonly branches: Map<string, Set<string>> }

function collectUses(elements: Elements, found: Found): void {
  const { uses, branches } = found
  for (const element of elements) {
    const type: number = element.type
    const name = 'value' in element ? element.value : ''
    if (type === ARGUMENT && !uses.has(name)) uses.set(name, 'shown')
    if (type === NUMBER || type === PLURAL) uses.set(name, 'counted')
    if (type === SELECT) uses.set(name, 'chosen')
    if (!('options' in element)) continue
    for (const [branch, { value }] of Object.entries(element.options)) {
      if (type === SELECT) branches.set(name, (branches.get(name) ?? new Set()).add(branch))
      collectUses(value, found)
    }
  }
}
