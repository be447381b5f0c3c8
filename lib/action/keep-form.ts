import 'server-only'
import { formInput } from '@/lib/action/form-input'
import { keepText, type KeptText } from '@/lib/kept/keep-text'
import { keptCookie } from '@/lib/kept/kept-cookie'
import { logError } from '@/lib/log/log'
import { FORM_ID, FORM_PERSON } from '@/lib/refusals/page-order'
import { Refusal } from '@/lib/refusals/refusal'

type From = { code: KeptText['code']; path: string; network: string }
type KeptCookie = ReturnType<typeof keptCookie>

/** Keeps what a form held, for whom it was drawn, and answers the cookie for its browser; null for what cannot be kept. */
export async function keepForm(form: FormData, { network, ...from }: From): Promise<KeptCookie | null> {
  const [formId, personId] = [form.get(FORM_ID), form.get(FORM_PERSON)]
  if (typeof formId !== 'string' || personId instanceof Blob) return null
  try {
    const token = await keepText({ ...from, formId, typed: formInput(form) }, personId, network)
    return token === null ? null : keptCookie(token)
  } catch (error) {
    if (!(error instanceof Refusal)) logError('form not kept', error)
    return null
  }
}
