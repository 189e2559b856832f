import type { Page } from 'playwright-core'

export type Timed = {
  readonly what: string
  /** From the key or the click to the next paint (Event Timing, in steps of 8 ms); 16 stands for 16 or less. */
  readonly 'paint ms': number | undefined
  readonly 'done ms': number | undefined
}

type Watched = { slowest: number }

/** Begins to watch how long a page takes from each key and click to the paint after it. */
export async function observeInteractions(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched: Watched = { slowest: 0 }
    Object.assign(globalThis, { watched })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watched.slowest = Math.max(watched.slowest, duration)
    }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit)
  })
}

/** Does something as a person would, and waits until the page shows what comes of it. */
export async function timeInteraction(
  page: Page,
  {
    what,
    act,
    done,
  }: {
    readonly what: string
    readonly act: () => Promise<unknown>
    readonly done: () => Promise<unknown>
  },
): Promise<Timed> {
  const watchedIn = () => page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched.slowest)
  await page.evaluate(() => {
    ;(globalThis as unknown as { watched: Watched }).watched.slowest = 0
  })
  const begun = performance.now()
  await act()
  await done()
  const took = performance.now() - begun
  // The browser tells of a paint some time after it.
  await page.waitForTimeout(300)
  return { what, 'paint ms': Math.max(16, Math.round(await watchedIn())), 'done ms': Math.round(took) }
}
