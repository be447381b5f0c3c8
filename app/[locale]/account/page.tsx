import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { AccountPage } from '@/components/auth/account-page'
import { currentPerson } from '@/lib/auth/current-person'
import { findAccount } from '@/lib/auth/find-account'
import { host } from '@/lib/config/host'
import { pagePath } from '@/lib/i18n/routes'
import { signOutAction } from '../actions'
import { chooseLanguageAction } from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('account'))('title') }
}

export default async function Page() {
  const [locale, person] = await Promise.all([getLocale(), currentPerson()])
  if (!person) redirect(pagePath(locale, '/sign-in', {}, { back: pagePath(locale, '/account') }))
  return (
    <AccountPage
      {...await findAccount(person)}
      person={person}
      phone={host().authority.phone}
      actions={{ language: chooseLanguageAction, signOut: signOutAction }}
    />
  )
}
