import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { config } from '@/lib/config/config'
import { pagePath } from '@/lib/i18n/routes'
import { leaveNewsletter } from '@/lib/newsletter/leave-newsletter'

/**
 * One click in a mail program (RFC 8058): its server posts here, from elsewhere and without a cookie. Nothing but the
 * signed token is believed, and nothing but the one subscription can be ended by it.
 */
export async function answerUnsubscribe(request: Request): Promise<Response> {
  try {
    await leaveNewsletter({ key: tokenOf(request) })
    return new Response(null, { status: 200, headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return new Response(null, { status: 400, headers: { 'cache-control': 'no-store' } })
  }
}

export function leadToLeaving(request: Request): Response {
  const path = pagePath('sv', '/newsletter/leave', {}, { nyckel: tokenOf(request) })
  return new Response(null, { status: 303, headers: { location: config().appUrl + path } })
}

function tokenOf(request: Request): string {
  return new URL(request.url).searchParams.get('token') ?? ''
}
