import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What else there is to measure, asked for at every reading. */
export type Gauges = {
  /** Sessions with the database. */
  readonly sessions?: () => { readonly open: number; readonly idle: number; readonly waiting: number }
  /** Jobs of all processes; undefined while nobody knows. */
  readonly jobs?: () => Promise<Readonly<Record<string, number>> | undefined>
}

export type RequestSample = {
  readonly method: string
  readonly route: string
  readonly status: number
  readonly seconds: number
}

export type Metrics = {
  readonly observe: (sample: RequestSample) => void
  /** In the text format of Prometheus. */
  readonly read: () => Promise<{ readonly contentType: string; readonly text: string }>
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** The figures of one process. They hold nothing of a customer: routes by their pattern, counts and times. */
export function createMetrics({ sessions, jobs }: Gauges = {}): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'tierwise_http_request_duration_seconds',
    help: 'Time from a request to its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  })
  if (sessions !== undefined) {
    new Gauge({
      name: 'tierwise_database_sessions',
      help: 'Sessions of the pool: open, idle, and requests that wait for one',
      labelNames: ['state'],
      registers,
      collect() {
        for (const [state, count] of Object.entries(sessions())) this.set({ state }, count)
      },
    })
  }
  if (jobs !== undefined) {
    new Gauge({
      name: 'tierwise_jobs',
      help: 'Jobs that wait and jobs that are done at the moment, by all processes',
      labelNames: ['state'],
      registers,
      async collect() {
        // While the database is away the other figures are wanted all the more.
        const counts = await jobs().catch(() => undefined)
        for (const [state, count] of Object.entries(counts ?? {})) this.set({ state }, count)
      },
    })
  }
  return {
    observe: ({ method, route, status, seconds }) =>
      requests.observe({ method, route, status: String(status) }, seconds),
    read: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  }
}
