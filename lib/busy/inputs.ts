import { z } from 'zod'
import type { PlainFormCode } from '@/lib/refusals/facts'
import { readLine } from '@/lib/refusals/fields'
import { readPublicUrl, type UrlFault } from '@/lib/security/public-url'

const CODES: Record<UrlFault, PlainFormCode> = {
  format: 'calendar-address-format',
  insecure: 'calendar-address-insecure',
  credentials: 'calendar-address-credentials',
  private: 'calendar-address-private',
}

function readAddress(line: string): { value: string } | { fault: PlainFormCode } {
  const read = readPublicUrl(line)
  return 'url' in read ? { value: read.url.href } : { fault: CODES[read.fault] }
}

export const giveBusyCalendarInput = z.object({ address: readLine(readAddress, 'calendar-address-missing') })
export type GiveBusyCalendarInput = z.output<typeof giveBusyCalendarInput>

/** A button and nothing more. */
export const endBusyCalendarInput = z.object({})
