import { FactsFault } from '@/lib/mail/read-mail'
import { HeaderFault } from '@/lib/mail/transport'

/** 'later': it has not gone and may be tried again. 'never': it has not gone and will not. 'unsure': it may have gone. */
export type MailFault = { code: string; verdict: 'later' | 'never' | 'unsure' }

/** From 550 a mail server says that it will not accept this message, or this receiver, later either. */
const PERMANENT = 550

/** `begun` when the first byte of the message may have left. A server that answered has told what it did with it. */
export function judgeFault(error: unknown, begun: boolean): MailFault {
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown }
  const answered = typeof responseCode === 'number'
  const name = typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,30}$/.test(code) ? code : 'UNKNOWN'
  const aboutLetter = name === 'EENVELOPE' || name === 'EMESSAGE'
  if (begun && !answered) return { code: name, verdict: 'unsure' }
  const never =
    error instanceof HeaderFault ||
    error instanceof FactsFault ||
    (answered && aboutLetter && responseCode >= PERMANENT)
  return { code: answered ? `${name}-${responseCode}` : name, verdict: never ? 'never' : 'later' }
}
