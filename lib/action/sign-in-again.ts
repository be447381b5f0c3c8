import 'server-only'
import { getLocale } from 'next-intl/server'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { keepForm } from '@/lib/action/keep-form'
import { pagePath } from '@/lib/i18n/routes'

/** Leads someone without scripts, whose session has ended, to the sign-in page and back to the form with its text. */
export async function signInAgain(form: FormData, network: string): Promise<never> {
  const [sent, jar, locale] = await Promise.all([headers(), cookies(), getLocale()])
  const path = sent.get('x-path') ?? '/'
  const cookie = await keepForm(form, { code: 'text-kept', path, network })
  if (cookie) jar.set(cookie)
  redirect(pagePath(locale, '/sign-in', {}, { back: path + (sent.get('x-query') ?? '') }))
}
