import { onDevice } from './device'
import { announce, changeEntry, listEntries, removeEntry, type Entry } from './entries'
import { keepWork } from './kept-work'
import { alone, sendingOf } from './locks'
import { postTime, type TimeAnswer } from './post-time'

export type Sent = { logged: number; refused: number; isSignedOut: boolean }

const NOTHING: Sent = { logged: 0, refused: 0, isSignedOut: false }

/**
 * Sends what waits, the oldest first, in one tab at a time. What the server refuses stays with its reason; at the first that
 * gets no answer the rest waits too. Null when another tab is at it. A browser that says it has no network is believed, unless
 * somebody asks for it `anyway`: what was never sent can still be thrown away.
 */
export async function sendUnsent(anyway = false): Promise<Sent | null> {
  if (!navigator.onLine && !anyway) return NOTHING
  return alone('ua-unsent', async () => {
    const owner = await onDevice((device) => device.get('owner', 'owner'))
    if (!owner) return NOTHING
    const sent = { ...NOTHING }
    for (const { requestId, refusal } of await listEntries()) {
      if (refusal) continue
      // The panel that it was written in may be sending it.
      const answer = await alone(sendingOf(requestId), () => sendOne(owner.personId, requestId))
      if (answer?.status === 'logged') sent.logged += 1
      if (answer?.status === 'refused') sent.refused += 1
      sent.isSignedOut = answer?.status === 'signed-out'
      if (sent.isSignedOut || answer?.status === 'none') break
    }
    if (sent.logged > 0) void keepWork(owner.personId, { atOnce: true })
    // Those who count look once more, now that nothing is being sent.
    announce()
    return sent
  })
}

/** Null when it has gone meanwhile. */
async function sendOne(personId: string, requestId: string): Promise<TimeAnswer | null> {
  const entry = (await listEntries()).find((one) => one.requestId === requestId)
  return entry && !entry.refusal ? sendEntry(personId, entry) : null
}

async function sendEntry(personId: string, { requestId, fields }: Entry): Promise<TimeAnswer> {
  await changeEntry(requestId, { tried: true, fresh: false })
  const answer = await postTime(personId, fields)
  if (answer.status === 'logged') await removeEntry(requestId)
  if (answer.status === 'refused') {
    const { issues, sentences } = answer
    await changeEntry(requestId, { refusal: { issues, sentences } })
  }
  return answer
}
