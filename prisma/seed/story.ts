type Waiting = { at: number; go: () => void; fail: (reason: unknown) => void }

/** An instant in milliseconds, at which every clock that is read is set. */
type SetClock = (instant: number) => Promise<void>

let waiting: Waiting[] = []
let awake = 0
let now = 0
let setClock: SetClock = async () => undefined

/**
 * A story whose parts go on side by side, every step in the order of time: a part that says `at` waits until all others
 * have come as far. So the trail, the numbers and the queues are those of a programme where things happen in turn.
 */
export async function tellInOrder(story: () => Promise<void>, clock: SetClock): Promise<void> {
  waiting = []
  awake = 1
  now = 0
  setClock = clock
  await story()
}

/** Goes on at the instant, or just after what has been told already where that is later. */
export function at(instant: Date): Promise<void> {
  return new Promise((go, fail) => {
    waiting.push({ at: instant.getTime(), go, fail })
    rest()
  })
}

/** Each part begins by saying `at`. */
export async function sideBySide(parts: readonly (() => Promise<void>)[]): Promise<void> {
  awake += parts.length
  const told = Promise.all(parts.map((part) => part().finally(rest)))
  rest()
  await told
  awake += 1
}

/** When nobody is awake, the one who waits for the earliest instant is woken at it. */
function rest(): void {
  awake -= 1
  if (awake > 0) return
  waiting.sort((one, other) => one.at - other.at)
  const next = waiting.shift()
  if (!next) return
  awake += 1
  now = Math.max(next.at, now + MINUTE_MS)
  setClock(now).then(next.go, next.fail)
}

const MINUTE_MS = 60_000
