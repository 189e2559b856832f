import { type PointerEvent, type RefObject, useEffect, useRef } from 'react'

export type Cell = { readonly row: number; readonly column: number }

/** Pixels a frame at which the grid moves on under a pointer that has left it. */
const SPEED = 20
const EDGE = 20

/** The cell at an element inside of a grid. */
export function cellAt(element: EventTarget | null): Cell | undefined {
  const cell = element instanceof Element ? element.closest<HTMLElement>('[data-row]') : null
  if (cell === null) return undefined
  return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) }
}

/**
 * Selects cells by dragging over them: `onDrag` gets where it began and where it is, and again while the grid moves on because the
 * pointer has left it. A press that stays in its cell is a click as ever.
 */
export function useDrag(
  scroller: RefObject<HTMLElement | null>,
  headHeight: number,
  onDrag: (from: Cell, to: Cell) => void,
): (event: PointerEvent<HTMLElement>) => void {
  const stop = useRef<() => void>(undefined)
  const drag = useRef(onDrag)
  drag.current = onDrag
  useEffect(() => () => stop.current?.(), [])

  return (event) => {
    const from = cellAt(event.target)
    const element = scroller.current
    const isPlain = event.button === 0 && !event.shiftKey && !event.ctrlKey && !event.metaKey
    // A finger scrolls.
    if (from === undefined || element === null || !isPlain || event.pointerType === 'touch') return
    let last = from
    let frame = 0
    let at = { x: event.clientX, y: event.clientY }
    let isDragging = false

    const look = () => {
      const { left, right, top, bottom } = element.getBoundingClientRect()
      // The cell that is nearest to the pointer, clear of head and scroll bars.
      const inside = {
        x: Math.min(right - EDGE, Math.max(left + EDGE, at.x)),
        y: Math.min(bottom - EDGE, Math.max(top + headHeight + EDGE, at.y)),
      }
      const to = cellAt(document.elementFromPoint(inside.x, inside.y))
      if (to !== undefined && (to.row !== last.row || to.column !== last.column)) {
        if (!isDragging) element.setPointerCapture(event.pointerId)
        isDragging = true
        last = to
        drag.current(from, to)
      }
      const by = {
        x: at.x > right ? SPEED : at.x < left ? -SPEED : 0,
        y: at.y > bottom ? SPEED : at.y < top + headHeight ? -SPEED : 0,
      }
      if (isDragging && (by.x !== 0 || by.y !== 0)) {
        element.scrollBy(by.x, by.y)
        frame = requestAnimationFrame(look)
      }
    }
    const move = (moved: globalThis.PointerEvent) => {
      at = { x: moved.clientX, y: moved.clientY }
      cancelAnimationFrame(frame)
      look()
    }
    const end = () => {
      cancelAnimationFrame(frame)
      removeEventListener('pointermove', move)
      removeEventListener('pointerup', end)
      removeEventListener('pointercancel', end)
    }
    stop.current = end
    addEventListener('pointermove', move)
    addEventListener('pointerup', end)
    addEventListener('pointercancel', end)
  }
}
