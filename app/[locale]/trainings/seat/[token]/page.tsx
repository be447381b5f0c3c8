import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { SeatPage } from '@/components/trainings/seat-page'
import { host } from '@/lib/config/host'
import { findSeat } from '@/lib/registrations/find-seat'
import { acceptOfferAction, withdrawRegistrationAction } from './actions'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('trainings.seat'))('title'), robots: { index: false } }
}

export default async function Page({ params }: Props) {
  const [{ token }, locale] = await Promise.all([params, getLocale()])
  const seat = await findSeat(token, locale)
  if (!seat) notFound()
  const actions = { accept: acceptOfferAction, withdraw: withdrawRegistrationAction }
  return <SeatPage seat={seat} token={token} locale={locale} phone={host().authority.phone} actions={actions} />
}
