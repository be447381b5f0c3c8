import { getTranslations } from 'next-intl/server'
import { ChooseTime } from '@/components/meetings/choose-time'
import { host } from '@/lib/config/host'
import { findOfferedTimes } from '@/lib/meetings/find-offered-times'
import { declineTimesAction, chooseTimeAction } from './actions'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('meetings.choose'))('title'), robots: { index: false } }
}

export default async function Page({ params }: Props) {
  const { token } = await params
  const now = new Date()
  const offered = await findOfferedTimes(token, now)
  const actions = { pick: chooseTimeAction, decline: declineTimesAction }
  return <ChooseTime {...{ offered, token, now, actions }} hostPhone={host().authority.phone} />
}
