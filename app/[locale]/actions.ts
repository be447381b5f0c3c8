'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { publicAction } from '@/lib/action/action'
import { isPlainPost } from '@/lib/action/plain-post'
import { endSessions } from '@/lib/auth/end-sessions'
import { pagePath } from '@/lib/i18n/routes'

export const signOutAction = publicAction(
  z.object({ everywhere: z.literal('yes').optional() }),
  async (person, { everywhere }) => {
    if (person) await endSessions(person, everywhere === 'yes')
    const locale = await getLocale()
    // No script has emptied what the browser keeps: it is told to by the answer.
    redirect((await isPlainPost()) ? `/api/offline/leave?locale=${locale}` : pagePath(locale, '/'))
  },
)
