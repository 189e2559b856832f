/**
 * Loaded into a server before anything else: it lives so many days ago, and each SIGUSR2 lets some of them pass. A pilot of weeks can
 * run through in a test that way.
 */
const DAY = 86_400_000
const STEP_DAYS = 13
const RealDate = Date
let daysAgo = Number(process.env.TIERWISE_TEST_DAYS_AGO)

process.on('SIGUSR2', () => {
  daysAgo = Math.max(0, daysAgo - STEP_DAYS)
})

const now = () => RealDate.now() - daysAgo * DAY

globalThis.Date = new Proxy(RealDate, {
  construct: (_, given) => (given.length === 0 ? new RealDate(now()) : Reflect.construct(RealDate, given)),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
})
