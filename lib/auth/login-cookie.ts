import 'server-only'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { LINK_MINUTES } from '@/lib/auth/request-login-link'
import { cookieOptions } from '@/lib/auth/session-cookie'

const NAME = 'ua-login'

/** Ties the six-digit code to the browser that asked for it. */
export async function rememberLink(linkId: string): Promise<void> {
  const jar = await cookies()
  jar.set(NAME, linkId, cookieOptions(new Date(Date.now() + LINK_MINUTES * 60_000)))
}

export async function rememberedLink(): Promise<string | undefined> {
  return z.uuid().safeParse((await cookies()).get(NAME)?.value).data
}

export async function forgetLink(): Promise<void> {
  const jar = await cookies()
  jar.delete(NAME)
}
