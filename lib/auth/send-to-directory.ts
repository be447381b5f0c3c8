import 'server-only'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { startDirectorySignIn } from '@/lib/auth/start-directory-sign-in'
import type { Locale } from '@/lib/i18n/pathnames'

/** Sends the browser to the directory's own sign-in page. */
export async function sendToDirectory(locale: Locale, back: string | undefined): Promise<never> {
  const jar = await cookies()
  const held = Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value]))
  const started = await startDirectorySignIn(locale, back, held)
  for (const { name, value, ...options } of started.cookies) jar.set(name, value, options)
  redirect(started.location)
}
