import { randomUUID } from 'node:crypto'
import type { CasePageParts } from '@/components/cases/case-parts'

/** An id for each form of the page, made as it is drawn: what is sent twice happens once. */
export function requestIdsOfPage(): CasePageParts['requestIds'] {
  return {
    message: randomUUID(),
    note: randomUUID(),
    log: randomUUID(),
    undo: randomUUID(),
    follow: randomUUID(),
  }
}
