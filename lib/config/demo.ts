import 'server-only'
import { config } from '@/lib/config/config'

/** Invented people who sign in with a button, and mails that stay in a local outbox. Never with a real database. */
export function isDemo(): boolean {
  return config().demo
}
