import 'server-only'
import { signerAt } from '@/lib/config/checkpoint-settings'
import { config } from '@/lib/config/config'
import type { Signer } from '@/lib/merkle/note-key'

/** The present key first, then the former one while both sign. Nobody but `sign-due-checkpoint.ts` may ask. */
export function signers(): Signer[] {
  const { key, previousKey } = config().checkpoints
  return [key, previousKey].flatMap((setting) => (setting ? (signerAt(setting) ?? []) : []))
}
