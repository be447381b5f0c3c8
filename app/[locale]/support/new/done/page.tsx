import { getLocale, getTranslations } from 'next-intl/server'
import { Confirmation } from '@/components/intake/confirmation'
import { host } from '@/lib/config/host'
import { draftToken } from '@/lib/intake/draft-cookie'
import { findConfirmation } from '@/lib/intake/find-confirmation'

export async function generateMetadata() {
  return { title: (await getTranslations('intake.done'))('heading') }
}

export default async function Page() {
  const [locale, confirmation] = await Promise.all([getLocale(), draftToken().then(findConfirmation)])
  const { phone, phoneHours } = host().authority
  return <Confirmation locale={locale} confirmation={confirmation} phone={phone} hours={phoneHours[locale]} />
}
