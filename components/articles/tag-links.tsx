import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'

/** Tags are words of the writers, in Swedish. */
export function TagLinks({ locale, tags }: { locale: Locale; tags: readonly string[] }) {
  const t = useTranslations('blog')
  if (tags.length === 0) return null
  return (
    <ul aria-label={t('tags')} className="flex flex-wrap gap-x-4 gap-y-1 text-sm print:hidden">
      {tags.map((tag) => (
        <li key={tag}>
          <TextLink
            href={pagePath(locale, '/blog/tag/[tag]', { tag })}
            lang="sv"
            className="inline-flex min-h-8 items-center"
          >
            {tag}
          </TextLink>
        </li>
      ))}
    </ul>
  )
}
