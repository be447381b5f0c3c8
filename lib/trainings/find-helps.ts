import 'server-only'
import { listPosts } from '@/lib/articles/list-posts'
import { dayOf } from '@/lib/calendar/days'
import { STILL_HELPS, type Help } from '@/lib/cases/still-helps'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { inLanguage } from '@/lib/trainings/in-language'
import { listTrainings } from '@/lib/trainings/list-trainings'
import { signUpState } from '@/lib/trainings/seats'

/** Tags by which a post is shown to who is too late for more, the first that has one; the form of a post tells of them. */
export const GUIDE_TAGS = ['mall', 'checklista', 'guide'] as const

/** What still helps as it stands now: the next training with a seat, and the newest template or guide; else where they all are. */
export async function findHelps(locale: Locale, now: Date = new Date()): Promise<Help[]> {
  const [training, guide] = await Promise.all([nextTraining(locale, now), newestGuide(locale)])
  const found: Partial<Record<Help['what'], Pick<Help, 'path' | 'named'> | null>> = { training, articles: guide }
  return STILL_HELPS.map(([what, page]) => ({
    what,
    ...(found[what] ?? { path: pagePath(locale, page), named: null }),
  }))
}

async function nextTraining(locale: Locale, now: Date) {
  const open = (await listTrainings('coming', now)).find((one) => signUpState(one, now) === 'open')
  if (!open) return null
  const { slug, titleSv, titleEn, startsAt } = open
  return {
    path: pagePath(locale, '/trainings/[slug]', { slug }),
    named: { ...inLanguage(locale, titleSv, titleEn), day: dayOf(startsAt) },
  }
}

async function newestGuide(locale: Locale) {
  const found = await Promise.all(GUIDE_TAGS.map((tag) => listPosts(locale, { tag, take: 1 })))
  const [post] = found.flatMap(({ posts }) => posts)
  if (!post) return null
  const { title, lang } = post.text
  return { path: pagePath(locale, '/blog/[slug]', { slug: post.slug }), named: { text: title, lang, day: null } }
}
