import 'server-only'
import { forgetDraft } from '@/lib/drafts/forget-draft'
import { logError } from '@/lib/log/log'
import { FORM_DRAFT } from '@/lib/refusals/page-order'

/**
 * Runs what a form was sent for and forgets its draft, also when the change leads on to another page. The form says which
 * version it sent, so that a newer one from another device stays. What is sent is sent: a draft that could not be forgotten
 * lies until its days are over, and its form says when it was kept.
 */
export async function thenForgetDraft<T>(
  formData: FormData,
  personId: string | null,
  run: () => Promise<T>,
): Promise<T> {
  try {
    const value = await run()
    await forget(formData, personId)
    return value
  } catch (error) {
    if (isLeadingOn(error)) await forget(formData, personId)
    throw error
  }
}

async function forget(formData: FormData, personId: string | null): Promise<void> {
  const sent = formData.get(FORM_DRAFT)
  const [, place, version] = /^(\S{1,200}) (\d{1,9})$/.exec(typeof sent === 'string' ? sent : '') ?? []
  if (!personId || !place) return
  try {
    await forgetDraft(personId, place, Number(version))
  } catch (error) {
    logError('draft not forgotten', error)
  }
}

/** What `redirect()` throws. */
function isLeadingOn(error: unknown): boolean {
  const digest = error instanceof Error && 'digest' in error ? error.digest : null
  return typeof digest === 'string' && digest.startsWith('NEXT_REDIRECT')
}
