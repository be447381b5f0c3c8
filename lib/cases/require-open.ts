import { Refusal } from '@/lib/refusals/refusal'
import { isOpen, type Status } from '@/lib/cases/status'

/** Refusal `case-not-open`. */
export function requireOpen({ status }: { status: Status }): void {
  if (!isOpen(status)) throw new Refusal('case-not-open')
}
