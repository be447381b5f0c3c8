import type { MailDraft } from '@/lib/mail/facts'
import { isMailTemplate, shapeOf } from '@/lib/mail/templates'

/** A stored mail that does not hold the facts of its template. Trying again gives it none. */
export class FactsFault extends Error {
  readonly code = 'FACTS'
}

/** A mail of a later version, which still runs beside this one or was rolled back from. Another try may meet it. */
export class TemplateFault extends Error {
  readonly code = 'TEMPLATE'
}

/** Template and facts as the database holds them. Throws a FactsFault or TemplateFault rather than say 'undefined'. */
export function readMail(template: string, stored: unknown): MailDraft {
  if (!isMailTemplate(template)) throw new TemplateFault('this version has no such mail')
  const row = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>
  const facts: Record<string, unknown> = {}
  for (const [name, kind] of Object.entries(shapeOf(template).facts)) {
    const value = Object.hasOwn(row, name) ? row[name] : undefined
    if (kind === 'calendar?' && value === undefined) continue
    if (!holds(kind, value)) throw new FactsFault(`the mail lacks its ${name}`)
    facts[name] = value
  }
  return { template, facts } as MailDraft
}

/** The same, or null for what cannot be told. */
export function mailIfWhole(template: string, stored: unknown): MailDraft | null {
  try {
    return readMail(template, stored)
  } catch (error) {
    if (error instanceof FactsFault || error instanceof TemplateFault) return null
    throw error
  }
}

function holds(kind: 'text' | 'number' | 'calendar?', value: unknown): boolean {
  if (kind === 'number') return Number.isInteger(value)
  if (kind === 'calendar?') return value === 'request' || value === 'cancel'
  return typeof value === 'string' && value !== ''
}
