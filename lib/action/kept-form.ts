import 'server-only'
import { cookies } from 'next/headers'
import { inWords } from '@/lib/action/in-words'
import { placeOf, samePlace } from '@/lib/i18n/routes'
import { findKeptText } from '@/lib/kept/find-kept-text'
import { forgetKeptText } from '@/lib/kept/forget-kept-text'
import { KEPT_COOKIE } from '@/lib/kept/kept-cookie'
import { logError } from '@/lib/log/log'
import { FORM_ID } from '@/lib/refusals/page-order'
import type { FormState } from '@/lib/refusals/result'

type KeptForm = { path: string; formId: string; state: Extract<FormState, { status: 'refused' }> }

/** What was kept of a form of the page at `path`, for whoever is signed in, and in words why it stands there. */
export async function keptForm(path: string, personId: string | null): Promise<KeptForm | null> {
  const token = (await cookies()).get(KEPT_COOKIE)?.value
  if (!token) return null
  try {
    const kept = await findKeptText(token, personId)
    if (!kept || inSwedish(kept.path) !== inSwedish(path)) return null
    const { code, formId, typed } = kept
    return { path, formId, state: await inWords({ status: 'refused', issues: [{ code }], typed }) }
  } catch (error) {
    logError('kept text not found', error)
    return null
  }
}

/** Whoever changed language on the way is on the same page. */
function inSwedish(path: string): string {
  return placeOf(path) ? samePlace(path, 'sv') : path
}

/** The same form is sent: from here on its text is the sender's own again. */
export async function forgetSentForm(formData: FormData, personId: string | null): Promise<void> {
  if (!formData.has(FORM_ID)) return
  const jar = await cookies()
  const token = jar.get(KEPT_COOKIE)?.value
  if (!token) return
  const kept = await findKeptText(token, personId)
  if (kept?.formId !== formData.get(FORM_ID)) return
  await forgetKeptText(token)
  jar.delete(KEPT_COOKIE)
}
