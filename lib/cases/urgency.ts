import { isOpen, type Status } from '@/lib/cases/status'

/** A bid that closes within so many days makes its case urgent. */
export const URGENT_DAYS = 7

export function isUrgent(
  { status, bidDeadlineAt }: { status: Status; bidDeadlineAt: Date | null },
  now: Date = new Date(),
): boolean {
  if (!bidDeadlineAt || !isOpen(status)) return false
  const left = bidDeadlineAt.getTime() - now.getTime()
  return left > 0 && left < URGENT_DAYS * 86_400_000
}
