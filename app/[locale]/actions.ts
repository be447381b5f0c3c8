'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { publicAction } from '@/lib/action/action'
import { endSessions } from '@/lib/auth/end-sessions'
import { pagePath } from '@/lib/i18n/routes'

export const signOutAction = publicAction(
  z.object({ everywhere: z.literal('yes').optional() }),
  async (person, { everywhere }) => {
    if (person) await endSessions(person, everywhere === 'yes')
    redirect(pagePath(await getLocale(), '/'))
  },
)
