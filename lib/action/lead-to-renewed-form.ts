import 'server-only'
import { NextResponse, type NextRequest } from 'next/server'
import { keepForm } from '@/lib/action/keep-form'
import { addressOf } from '@/lib/rates/client-address'
import { config } from '@/lib/config/config'
import { knownActions } from '@/lib/kept/known-actions'
import { postedActions } from '@/lib/kept/posted-actions'
import { networkOf } from '@/lib/rates/network'

/**
 * Leads a form that an earlier build had drawn, sent without scripts, back to its page as it is now, which gives the form
 * its text. Null for every form that this build can read, and for what cannot be kept.
 */
export async function leadToRenewedForm(request: NextRequest): Promise<NextResponse | null> {
  const known = isPlainForm(request) ? await knownActions() : null
  if (!known) return null
  // Nothing else may read the body of the request itself. One that is no form is told so by the page.
  const form = await request.clone().formData().catch(() => null) // prettier-ignore
  const posted = form ? postedActions(form) : []
  if (!form || posted.length === 0 || posted.some((id) => known.has(id))) return null
  const { pathname, search } = request.nextUrl
  const network = networkOf(addressOf(request.headers))
  const cookie = await keepForm(form, { code: 'page-renewed', path: pathname, network })
  if (!cookie) return null
  const response = NextResponse.redirect(new URL(pathname + search, config().appUrl), 303)
  response.cookies.set(cookie)
  return response
}

/** Interfaces are no actions, and may take a picture that is much larger than a form. */
function isPlainForm({ method, headers, nextUrl }: NextRequest): boolean {
  const type = headers.get('content-type') ?? ''
  if (nextUrl.pathname.startsWith('/api/')) return false
  return method === 'POST' && !headers.has('next-action') && /^multipart\/form-data/i.test(type)
}
