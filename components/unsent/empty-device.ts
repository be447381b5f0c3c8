import { wipeDevice } from './device'
import { listEntries } from './entries'
import { sendUnsent } from './send-unsent'
import { removeWorker } from './worker'

/** Empties the browser of all that is kept in it; unless `anyway`, only when nothing waits. Answers how many still do. */
export async function emptyDevice(anyway: boolean): Promise<number> {
  if (!anyway) {
    await sendUnsent()
    const { length } = await listEntries()
    if (length > 0) return length
  }
  await wipeDevice()
  await removeWorker()
  return 0
}
