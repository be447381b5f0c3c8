import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { pagePath } from '@/lib/i18n/routes'
import { findPause } from '@/lib/rounds/find-pause'

/** Between rounds nobody answers questions in vain: the first page says so. */
export async function leadToStart(): Promise<void> {
  if (await findPause()) redirect(pagePath(await getLocale(), '/support/new'))
}
