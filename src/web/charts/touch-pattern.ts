import { createElement as h, type ReactElement } from 'react'

/** `neutral` is for bars that belong to no touch model. */
export type Tone = 'high' | 'low' | 'tech' | 'neutral'

/** The plain colour of a tone, where a texture would be too loud. */
export function colourOf(tone: Tone): string {
  return tone === 'neutral' ? 'var(--neutral)' : `var(--tier-${tone})`
}

/** The fill of a tone inside one chart: colour and, for black and white, a texture of its own. */
export function fillOf(chartId: string, tone: Tone): string {
  return tone === 'high'
    ? 'var(--tier-high)'
    : tone === 'neutral'
      ? 'var(--neutral)'
      : `url(#${chartId}-${tone})`
}

/** The textures that `fillOf` names. High is solid, low is hatched, tech is dotted, so that no colour is the only carrier. */
export function TouchPatterns({ chartId }: { readonly chartId: string }): ReactElement {
  const area = { patternUnits: 'userSpaceOnUse', width: 6, height: 6 }
  return h(
    'defs',
    null,
    h(
      'pattern',
      { ...area, id: `${chartId}-low`, patternTransform: 'rotate(45)' },
      h('rect', { width: 6, height: 6, fill: 'var(--tier-low)' }),
      h('rect', { width: 1.2, height: 6, fill: 'var(--texture)' }),
    ),
    h(
      'pattern',
      { ...area, id: `${chartId}-tech` },
      h('rect', { width: 6, height: 6, fill: 'var(--tier-tech)' }),
      h('circle', { cx: 1.5, cy: 1.5, r: 0.7, fill: 'var(--texture)' }),
      h('circle', { cx: 4.5, cy: 4.5, r: 0.7, fill: 'var(--texture)' }),
    ),
  )
}
