import { getLocale } from 'next-intl/server'
import { StartPage } from '@/components/start/start-page'
import { listPosts } from '@/lib/articles/list-posts'
import { host } from '@/lib/config/host'
import { unlessAway } from '@/lib/health/unless-away'
import { findOffer } from '@/lib/rounds/find-offer'
import { findPause } from '@/lib/rounds/find-pause'
import { listTrainings } from '@/lib/trainings/list-trainings'

const NEXT = 3

export default async function Page() {
  const locale = await getLocale()
  const now = new Date()
  const [trainings, latest, pause, offer] = await Promise.all([
    unlessAway(() => listTrainings('coming', now)),
    unlessAway(() => listPosts(locale, { take: 1 })),
    unlessAway(findPause),
    unlessAway(findOffer),
  ])
  const { authority, county, responseWorkingDays } = host()
  return (
    <StartPage
      locale={locale}
      phone={authority.phone}
      hours={authority.phoneHours[locale]}
      county={county.name}
      days={offer?.responseWorkingDays ?? responseWorkingDays}
      cap={offer && offer.capMinutes}
      trainings={trainings && trainings.filter(({ status }) => status === 'published').slice(0, NEXT)}
      post={latest && latest.posts[0]}
      pause={pause}
      now={now}
    />
  )
}
