import 'server-only'
import { findPost } from '@/lib/articles/find-post'
import { formatInstant } from '@/lib/i18n/formats'
import { messagesIn } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/pathnames'
import { findTraining } from '@/lib/trainings/find-training'
import { inLanguage } from '@/lib/trainings/in-language'

export type Shared = { post: string } | { training: string }
export type SharedTitle = { title: string; eyebrow: string }

/** Where the picture of a post or a training is drawn, or the one of all other pages. */
export function sharePath(locale: Locale, shared?: Shared): string {
  return `/api/og/${locale}${shared ? `?${new URLSearchParams(shared).toString()}` : ''}`
}

/** What the picture of a post or a training says; null for what is not there, and for other pages. */
export async function sharedTitle(locale: Locale, asked: URLSearchParams): Promise<SharedTitle | null> {
  const { post: slug, training } = Object.fromEntries(asked)
  if (slug) {
    const post = await findPost(locale, slug)
    return post && { title: post.text.title, eyebrow: messagesIn(locale).blog.name.replaceAll('\u00ad', '') }
  }
  const found = training ? await findTraining(training) : null
  if (!found) return null
  const { titleSv, titleEn, startsAt } = found.training
  const when = formatInstant(startsAt, locale)
  return { title: inLanguage(locale, titleSv, titleEn).text, eyebrow: when }
}
