import 'server-only'
import { cookies } from 'next/headers'
import { cookieOptions } from '@/lib/auth/session-cookie'

const NAME = 'ua-intake'
export const DRAFT_DAYS = 7

export async function draftToken(): Promise<string | null> {
  return (await cookies()).get(NAME)?.value ?? null
}

export async function keepDraftToken(token: string): Promise<void> {
  const jar = await cookies()
  jar.set(NAME, token, cookieOptions(new Date(Date.now() + DRAFT_DAYS * 86_400_000)))
}
