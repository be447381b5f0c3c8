import 'server-only'
import { sealText } from '@/lib/crypto/org-number-vault'
import { hashToken, newToken } from '@/lib/crypto/tokens'
import { db } from '@/lib/db/client'
import { KEPT_AAD, keyOf } from '@/lib/kept/kept-key'
import { limit } from '@/lib/rates/limit'
import type { Typed } from '@/lib/refusals/result'

/** Why the form could not be sent, told beside its text. `path` and `formId` are where it is shown again, and nowhere else. */
export type KeptText = { code: 'text-kept' | 'page-renewed'; path: string; formId: string; typed: Typed }

/** Signs. A longer form is not kept. */
const MOST = 100_000
const SECRET = /^(?:code|key|token|link|secret|password)$/i

/**
 * Keeps a form's words for an hour, for the browser that gets the token and for the person the form was drawn for. What is
 * a key is left out. A draft (lib/drafts) is another promise: it is kept while someone types, for a person who is signed in
 * wherever they sign in, for thirty days. This one needs neither scripts nor an account, and the server cannot read it
 * without the browser's cookie. Null when there is nothing to keep. Refusal: `too-many-tries`, for one network and for all together.
 */
export async function keepText(text: KeptText, personId: string | null, network: string): Promise<string | null> {
  const typed = Object.fromEntries(Object.entries(text.typed).filter(([name]) => !SECRET.test(name)))
  const plain = JSON.stringify({ ...text, typed })
  if (Object.keys(typed).length === 0 || plain.length > MOST) return null
  await limit('keep-text', network)
  await limit('keep-text-everywhere', 'all')
  const token = newToken()
  const sealed = sealText(keyOf(token, personId), plain, KEPT_AAD)
  await db().keptText.createMany({ data: [{ tokenHash: hashToken(token), sealed }] })
  return token
}
