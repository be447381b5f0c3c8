import 'server-only'
import { createHmac, hkdfSync } from 'node:crypto'
import { config } from '@/lib/config/config'
import { partOfRequest } from '@/lib/time/part-of-request'

/** What makes two rows the same. */
export type RowKey = { number: string; day: string; minutes: string; kind: string; note: string }

/**
 * The request of each row: the same whenever the same person sends the same row, from whatever file, so that it is logged
 * once. Of rows that are alike within a file the second is another than the first. Made with a key, for whoever sees a
 * request's id must not be able to try which note it was made of.
 */
export function rowRequests(personId: string, rows: readonly RowKey[]): { requestId: string; key: string }[] {
  const key = Buffer.from(hkdfSync('sha256', config().authSecret, personId, 'time-import/request/v1', 32))
  const times = new Map<string, number>()
  return rows.map(({ number, day, minutes, kind, note }) => {
    const row = JSON.stringify([number, day, minutes, kind, note])
    const time = (times.get(row) ?? 0) + 1
    times.set(row, time)
    const hash = createHmac('sha256', key).update(`${time} ${row}`).digest('hex')
    return { requestId: partOfRequest('time-import', hash), key: row }
  })
}
