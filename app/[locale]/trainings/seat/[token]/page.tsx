import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { SeatPage } from '@/components/trainings/seat-page'
import { host } from '@/lib/config/host'
import { findSeat } from '@/lib/registrations/find-seat'
import { acceptOfferAction, takeFreeSeatAction, withdrawRegistrationAction } from './actions'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('trainings.seat'))('title'), robots: { index: false } }
}

export default async function Page({ params }: Props) {
  const [{ token }, locale] = await Promise.all([params, getLocale()])
  const now = new Date()
  const seat = await findSeat(token, locale, now)
  if (!seat) notFound()
  const actions = { accept: acceptOfferAction, take: takeFreeSeatAction, withdraw: withdrawRegistrationAction }
  const { phone } = host().authority
  return <SeatPage seat={seat} token={token} locale={locale} now={now} phone={phone} actions={actions} />
}
