import { type RefObject, useEffect } from 'react'

/** What is worth standing on when what had the focus has gone: parts that say something by themselves. */
const PART = '[role="dialog"], dialog, [role="grid"], section, form, header, aside, [role="tabpanel"], main'

/**
 * Whoever acts by the keyboard on something that goes by it (a button that has done its work) goes on at what was around it, not at the
 * top of the page.
 */
export function useKeptFocus(main: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const whole = main.current
    if (whole === null) return
    let last: Element | undefined
    let around: readonly Element[] = []
    const remember = ({ target }: FocusEvent) => {
      last = target as Element
      around = partsAround(last)
    }
    // The focus that goes by itself, by a press beside everything, is nobody's to bring back.
    const forget = ({ target }: FocusEvent) =>
      queueMicrotask(() => {
        if (last === target && last?.isConnected) last = undefined
      })
    const observer = new MutationObserver(() => {
      if (last === undefined || last.isConnected || document.activeElement !== document.body) return
      last = undefined
      const part = around.find((element) => element.isConnected)
      if (part instanceof HTMLElement) stand(part)
    })
    whole.addEventListener('focusin', remember)
    whole.addEventListener('focusout', forget)
    observer.observe(whole, { childList: true, subtree: true })
    return () => {
      whole.removeEventListener('focusin', remember)
      whole.removeEventListener('focusout', forget)
      observer.disconnect()
    }
  }, [main])
}

function partsAround(element: Element): readonly Element[] {
  const parts: Element[] = []
  for (let part = element.parentElement?.closest(PART); part; part = part.parentElement?.closest(PART)) {
    // The tools of a grid lead back to its rows.
    const grid = part.tagName === 'SECTION' ? part.querySelector(':scope > * > [role="grid"]') : null
    parts.push(grid ?? part)
  }
  return parts
}

function stand(part: HTMLElement): void {
  if (!part.hasAttribute('tabindex')) {
    part.tabIndex = -1
    part.addEventListener('blur', () => part.removeAttribute('tabindex'), { once: true })
  }
  part.focus({ preventScroll: true })
}
