import 'server-only'
import { findPost } from '@/lib/articles/find-post'
import { listPosts } from '@/lib/articles/list-posts'
import { findAnswer } from '@/lib/buyers/find-answer'
import type { Locale, Page } from '@/lib/i18n/pathnames'
import { placeOf } from '@/lib/i18n/routes'
import { logError } from '@/lib/log/log'
import { findCertificate } from '@/lib/registrations/find-certificate'
import { findEvaluation } from '@/lib/evaluations/find-evaluation'
import { findSeat } from '@/lib/registrations/find-seat'
import { findTraining } from '@/lib/trainings/find-training'

type Find = (key: string, locale: Locale) => Promise<boolean>

const training: Find = async (slug) => (await findTraining(slug)) !== null
/** Public pages of things that may be gone: visitors without scripts must be told so in words. */
const PLACES: Partial<Record<Page, Find>> = {
  '/blog/[slug]': async (slug, locale) => (await findPost(locale, slug)) !== null,
  '/blog/tag/[tag]': async (tag, locale) => (await listPosts(locale, { tag, take: 1 })).posts.length > 0,
  '/buyers/[slug]': async (slug) => (await findAnswer(slug)) !== null,
  '/trainings/[slug]': training,
  '/trainings/[slug]/sign-up': training,
  '/trainings/[slug]/signed-up': training,
  '/trainings/seat/[token]': async (token, locale) => (await findSeat(token, locale)) !== null,
  '/trainings/certificate/[token]': async (token) => (await findCertificate(token)) !== null,
  '/trainings/evaluation/[token]': async (token) => (await findEvaluation(token)) !== null,
}

/**
 * Nothing here has a name with a control sign in it, and the database takes no NUL. Nor is there a name with a per cent
 * sign: next decodes an address twice, and a sign that stands alone the second time is a fault to it.
 */
export function holdsImpossibleSigns(path: string): boolean {
  return /%[01][0-9a-f]|%7f|%c2%[89][0-9a-f]|%25/i.test(path)
}

/**
 * Whether an address of the public part names something that is not there. Next answers `notFound()` with an empty body
 * that only scripts fill, so it is asked before the page is drawn. What cannot be asked is left to the page.
 */
export async function leadsNowhere(path: string): Promise<boolean> {
  const place = placeOf(path)
  const find = place && PLACES[place.page]
  if (!find) return false
  try {
    return !(await find(Object.values(place.params)[0] ?? '', place.locale))
  } catch (error) {
    logError('public place not asked', error)
    return false
  }
}
