import type { MailState } from '@/lib/mail/mail-state'

/** A mail to the asker that has not come through, or perhaps not. `fault` is the code as the mail keeps it. */
export type UndeliveredMail = {
  id: string
  version: number
  template: 'question-received' | 'question-answered'
  state: Extract<MailState, 'failed' | 'unsure'>
  fault: string | null
  queuedAt: Date
}
