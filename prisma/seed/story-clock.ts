import { makeClient } from '@/lib/db/make-client'
import { tellInOrder } from './story'
import { beginAt } from './story-times'

const RealDate = Date
const SECOND_MS = 1000

/**
 * Marks the empty database as a demo and tells the story in it, each step at its own time up to the present: the database's
 * clock and this process's stand where the step says. Afterwards both are the real ones, and the database's cannot be set again.
 */
export async function tellInThePast(ownerUrl: string, story: () => Promise<void>, present: Date): Promise<void> {
  const owner = makeClient({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query('INSERT INTO demo_database DEFAULT VALUES')
    beginAt(present)
    await tellInOrder(story, async (instant) => {
      const { rows } = await owner.query<{ seconds: number }>('SELECT set_story_clock($1) AS seconds', [
        new RealDate(Math.min(instant, present.getTime())),
      ])
      shiftClock((rows[0]?.seconds ?? 0) * SECOND_MS)
    })
    await owner.query('SELECT end_story()')
  } finally {
    globalThis.Date = RealDate
    await owner.end()
  }
}

/** `new Date()` and `Date.now()` of this process stand so far from the real clock; all else of Date is as it is. */
function shiftClock(byMs: number): void {
  globalThis.Date = class extends RealDate {
    constructor(...given: [] | ConstructorParameters<DateConstructor>) {
      super(...((given.length === 0 ? [RealDate.now() + byMs] : given) as [number]))
    }

    static override now(): number {
      return RealDate.now() + byMs
    }

    static override [Symbol.hasInstance](value: unknown): boolean {
      return value instanceof RealDate
    }
  } as DateConstructor
}
