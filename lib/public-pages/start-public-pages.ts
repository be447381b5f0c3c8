import 'server-only'
import path from 'node:path'
import { config } from '@/lib/config/config'
import { answerPackedFile } from './answer-packed-file'
import { answerFromStore } from './answer-from-store'
import { hearChanges } from './hear-changes'
import { PageStore } from './page-store'

/** For bin/start/serving-edge.cjs, which asks it before the page is drawn, and end-calmly.cjs, which ends it. */
type PublicPages = { answer: ReturnType<typeof answerFromStore>; stop(): Promise<void> }
const kept = globalThis as typeof globalThis & { publicPages?: PublicPages }

/** Once in this process. */
export function startPublicPages(): void {
  if (kept.publicPages) return
  const store = new PageStore()
  const { databaseUrl, appUrl } = config()
  const stop = hearChanges(store, databaseUrl)
  const file = answerPackedFile(path.resolve('.next/static'))
  const page = answerFromStore(store, new URL(appUrl).host)
  kept.publicPages = { answer: (...asked) => file(...asked) || page(...asked), stop }
}
