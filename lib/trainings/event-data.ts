import 'server-only'
import { config } from '@/lib/config/config'
import { host } from '@/lib/config/host'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { inLanguage } from '@/lib/trainings/in-language'
import { signUpState } from '@/lib/trainings/seats'
import type { PublicTraining } from '@/lib/trainings/training'

/** The training as schema.org's Event. An online one is placed at its own page: the meeting's link is not public. */
export function eventData(training: PublicTraining, locale: Locale, now: Date): object {
  const { slug, titleSv, titleEn, audienceSv, audienceEn, startsAt, endsAt, form, place, language, seats } = training
  const { authority } = host()
  const url = config().appUrl + pagePath(locale, '/trainings/[slug]', { slug })
  const state = signUpState(training, now)
  const online = form === 'online'
  return {
    '@context': 'https://schema.org',
    '@type': 'EducationEvent',
    name: inLanguage(locale, titleSv, titleEn).text,
    description: inLanguage(locale, audienceSv, audienceEn).text,
    url,
    startDate: startsAt.toISOString(),
    endDate: endsAt.toISOString(),
    inLanguage: language,
    isAccessibleForFree: true,
    maximumAttendeeCapacity: seats,
    eventStatus: `https://schema.org/${state === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: `https://schema.org/${online ? 'OnlineEventAttendanceMode' : 'OfflineEventAttendanceMode'}`,
    location: online ? { '@type': 'VirtualLocation', url } : { '@type': 'Place', name: place, address: place },
    organizer: { '@type': 'GovernmentOrganization', name: authority.name[locale], url: config().appUrl },
    offers: {
      '@type': 'Offer',
      price: '0',
      priceCurrency: 'SEK',
      availability: `https://schema.org/${state === 'open' ? 'InStock' : 'SoldOut'}`,
      url,
    },
  }
}
