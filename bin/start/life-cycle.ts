import { printFailure } from './print-failure'

/** What was started and must be stopped again, in reverse order, whatever ends the run. */
export class LifeCycle {
  private readonly ends: (() => Promise<void> | void)[] = []
  private readonly abort = new AbortController()
  private readonly work = new Set<Promise<unknown>>()
  private ending?: Promise<void>

  constructor(private readonly report: (line: string) => void) {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => void this.end(0, 'Stopping'))
    }
    process.on('uncaughtException', (error) => {
      // While the database goes down, idle connections complain.
      if (!this.ending) void this.fail(error)
    })
  }

  /** Aborts steps under way when the run ends. */
  get signal(): AbortSignal {
    return this.abort.signal
  }

  get isEnding(): boolean {
    return this.ending !== undefined
  }

  atEnd(end: () => Promise<void> | void): void {
    this.ends.push(end)
  }

  /** Work that must have settled before anything is stopped, for it may start more. The first failure ends the rest. */
  async together(...tasks: Promise<unknown>[]): Promise<void> {
    const watched = tasks.map((task) =>
      task.catch((error: unknown) => {
        this.abort.abort()
        throw error
      }),
    )
    const all = Promise.allSettled(watched)
    this.work.add(all)
    try {
      await Promise.all(watched)
    } finally {
      await all
    }
    this.work.delete(all)
  }

  async fail(error: unknown): Promise<void> {
    if (!this.isEnding) printFailure(error)
    await this.end(1)
  }

  async end(code: number, line?: string): Promise<void> {
    this.ending ??= this.stopAll(code, line)
    await this.ending
  }

  private async stopAll(code: number, line?: string): Promise<void> {
    if (line) this.report(line)
    this.abort.abort()
    await Promise.allSettled(this.work)
    for (const end of this.ends.reverse()) {
      try {
        await end()
      } catch (error) {
        console.error(error)
      }
    }
    process.exit(code)
  }
}
