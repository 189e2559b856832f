import type { App } from './app.ts'
import type { Metrics } from './observe/metrics.ts'

/** Whether this process can do its work; otherwise what hinders it. */
export type Readiness =
  | { readonly isReady: true }
  | { readonly isReady: false; readonly reason: 'starting' | 'migrating' | 'database' | 'draining' }

/** For machines that watch over this process, without being signed in. */
export function addHealth(app: App, readReadiness: () => Promise<Readiness>, metrics: Metrics): void {
  app.get('/healthz', (call) => call.json({ status: 'alive' }))
  app.get('/readyz', async (call) => {
    const readiness = await readReadiness()
    if (readiness.isReady) return call.json({ status: 'ready' })
    return call.json({ status: 'not-ready', reason: readiness.reason }, 503, { 'Retry-After': '2' })
  })
  app.get('/metrics', async (call) => {
    const { contentType, text } = await metrics.read()
    return call.body(text, 200, { 'Content-Type': contentType })
  })
}
