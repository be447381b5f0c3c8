import 'server-only'
import type { Typed } from '@/lib/refusals/result'
import { clockOf } from '@/lib/calendar/clock'
import { dayOf } from '@/lib/calendar/days'
import type { Training } from '@/lib/db/generated/client'

/** A stored training as its form shows it. */
export function textDefaults(training: Training): Typed {
  const { titleSv, aboutSv, learnSv, audienceSv, language, seats, food } = training
  return {
    titleSv,
    aboutSv,
    learnSv,
    audienceSv,
    titleEn: training.titleEn ?? '',
    aboutEn: training.aboutEn ?? '',
    learnEn: training.learnEn ?? '',
    audienceEn: training.audienceEn ?? '',
    language,
    seats: String(seats),
    food: food ? 'on' : '',
    seriesId: training.seriesId ?? '',
  }
}

export function whenDefaults({ startsAt, endsAt, signUpClosesAt, form, place, link }: Training): Typed {
  const closes = signUpClosesAt < startsAt
  return {
    day: dayOf(startsAt),
    startsAt: clockOf(startsAt),
    endsAt: clockOf(endsAt),
    closesOn: closes ? dayOf(signUpClosesAt) : '',
    closesAt: closes ? clockOf(signUpClosesAt) : '',
    form,
    place: place ?? '',
    link: link ?? '',
  }
}
