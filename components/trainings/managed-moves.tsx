import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/text-link'
import type { Locale, Page } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'

type Training = { slug: string; status: string; startsAt: Date; endsAt: Date }
type ManagedMovesProps = { training: Training; arranges: boolean; locale: Locale; now: Date }

/** What may be done with it as it stands now, the likeliest first. */
export function ManagedMoves({ training, arranges, locale, now }: ManagedMovesProps) {
  const t = useTranslations('trainingStaff.page')
  const { slug, status, startsAt, endsAt } = training
  const to = (page: Page) => pagePath(locale, page, { slug })
  const link = 'inline-flex min-h-11 items-center gap-2'
  const published = status === 'published'
  const draft = status === 'draft'
  const before = draft || (published && startsAt > now)
  const arranging: readonly [may: boolean, page: Page, word: string][] = [
    [draft || published, '/trainings/manage/[slug]/edit', t('edit')],
    [before, '/trainings/manage/[slug]/move', t('move')],
    [before, '/trainings/manage/[slug]/cancel', draft ? t('discard') : t('cancel')],
    [!draft, '/trainings/manage/[slug]/write', t('write')],
    [published && endsAt <= now, '/trainings/manage/[slug]/recording', t('recording')],
  ]
  const files = [
    { href: `/api/trainings/${slug}/participants`, word: t('excel') },
    { href: `/api/trainings/${slug}/participants?as=csv`, word: t('csv') },
  ]
  return (
    <ul className="flex flex-wrap items-center gap-x-6 gap-y-2 print:hidden">
      {published && (
        <li>
          <ButtonLink href={to('/trainings/manage/[slug]/check-in')} size="compact" icon={<Icon name="check" />}>
            {t('checkIn')}
          </ButtonLink>
        </li>
      )}
      {arranges &&
        arranging
          .filter(([may]) => may)
          .map(([, page, word]) => (
            <li key={page}>
              <TextLink href={to(page)} className={link}>
                {word}
              </TextLink>
            </li>
          ))}
      {arranges &&
        files.map(({ href, word }) => (
          <li key={href}>
            <a href={href} className={link}>
              <Icon name="download" />
              {word}
            </a>
          </li>
        ))}
      {!draft && (
        <li>
          <TextLink href={to('/trainings/[slug]')} className={link}>
            {t('public')}
          </TextLink>
        </li>
      )}
    </ul>
  )
}
