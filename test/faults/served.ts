import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { MAIN } from '../cli/run-tierwise.ts'

export type ServeOptions = {
  /** Of the embedded database. */
  readonly dataFolder?: string
  readonly databaseUrl?: string
  readonly port?: number
  /** False: jobs wait for another process. */
  readonly jobs?: boolean
  /** A command line that runs the one that it is given, say in other surroundings. */
  readonly wrapper?: readonly string[]
}

/** What the server says of itself when it is ready. */
export type Announcement = {
  readonly publicUrl: string
  readonly database: 'embedded' | 'adopted' | 'given'
  readonly ownerLink?: string
  readonly pid: number
}

/** The real program, `tierwise serve`, in a process of its own. */
export class Served {
  readonly process: ChildProcess
  readonly said: Announcement
  /** What it wrote to its log so far. */
  readonly log: readonly string[]

  private constructor(process: ChildProcess, said: Announcement, log: readonly string[]) {
    this.process = process
    this.said = said
    this.log = log
  }

  /** Starts it and waits until it says where it is. Throws what it says when it ends instead. */
  static async start({
    dataFolder,
    databaseUrl,
    port = 0,
    jobs = true,
    wrapper = [],
  }: ServeOptions): Promise<Served> {
    const data = dataFolder === undefined ? [] : ['--data', dataFolder]
    const options = ['--no-demo', '--json', ...(jobs ? [] : ['--no-jobs']), ...data]
    const line = [...wrapper, process.execPath, MAIN, 'serve', ...options]
    const { DATABASE_URL: _, ...environment } = process.env
    const child = spawn(line[0]!, line.slice(1), {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...environment,
        ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
        TIERWISE_PORT: String(port),
        TIERWISE_REQUESTS_PER_MINUTE: '0',
        TIERWISE_LANG: 'en',
      },
    })
    running.add(child)
    child.once('exit', () => running.delete(child))
    const log: string[] = []
    createInterface(child.stderr!).on('line', (text) => log.push(text))
    const ended = once(child, 'close').then(() => undefined)
    const announced = new Promise<Announcement>((resolve) => {
      createInterface(child.stdout!).on('line', (text) => {
        if (text.startsWith('{"publicUrl"')) resolve(JSON.parse(text))
      })
    })
    const said = await Promise.race([announced, ended])
    if (said === undefined) throw new Error(`the server did not start:\n${log.join('\n')}`)
    return new Served(child, said, log)
  }

  /** As a power cut would. */
  async kill(): Promise<void> {
    await this.end('SIGKILL')
  }

  /** As somebody does who stops it; gives its exit code. */
  async stop(): Promise<number | null> {
    return this.end('SIGTERM')
  }

  private async end(signal: NodeJS.Signals): Promise<number | null> {
    const { exitCode, signalCode } = this.process
    if (exitCode !== null || signalCode !== null) return exitCode
    const ended = once(this.process, 'exit') as Promise<[number | null, NodeJS.Signals | null]>
    this.process.kill(signal)
    const late = setTimeout(() => this.process.kill('SIGKILL'), LONGEST_STOP_MILLISECONDS)
    const [code, by] = await ended
    clearTimeout(late)
    if (by === 'SIGKILL' && signal !== 'SIGKILL') {
      throw new Error(`the server did not stop:\n${this.log.slice(-20).join('\n')}`)
    }
    return code
  }
}

/** The grace that a server leaves to what is under way, and then some. */
const LONGEST_STOP_MILLISECONDS = 40_000

const running = new Set<ChildProcess>()

/** Ends what a test that failed has left running. */
export function killAll(): void {
  for (const child of running) child.kill('SIGKILL')
}
