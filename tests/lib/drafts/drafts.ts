import { db } from '@/lib/db/client'
import { keepDraft, type KeptDraft } from '@/lib/drafts/keep-draft'

type Typed = { place?: string; text?: string; version?: number; basis?: string | null }

export const PLACE = 'message:UA-2026-0001'

/** Keeps a draft as a form's script does. */
export function typed(personId: string, differing: Typed = {}): Promise<KeptDraft> {
  const { place = PLACE, text = 'Hej', version = 0, basis = null } = differing
  return keepDraft(db(), { personId, questionId: null, place, texts: { text }, version, basis })
}
