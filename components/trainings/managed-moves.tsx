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
  const before = startsAt > now && status !== 'cancelled'
  return (
    <ul className="flex flex-wrap items-center gap-x-6 gap-y-2 print:hidden">
      {published && (
        <li>
          <ButtonLink href={to('/trainings/manage/[slug]/check-in')} size="compact" icon={<Icon name="check" />}>
            {t('checkIn')}
          </ButtonLink>
        </li>
      )}
      {arranges && (
        <>
          {status !== 'cancelled' && (
            <li>
              <TextLink href={to('/trainings/manage/[slug]/edit')} className={link}>
                {t('edit')}
              </TextLink>
            </li>
          )}
          {(before || status === 'draft') && (
            <li>
              <TextLink href={to('/trainings/manage/[slug]/move')} className={link}>
                {t('move')}
              </TextLink>
            </li>
          )}
          {(before || status === 'draft') && (
            <li>
              <TextLink href={to('/trainings/manage/[slug]/cancel')} className={link}>
                {status === 'draft' ? t('discard') : t('cancel')}
              </TextLink>
            </li>
          )}
          {status !== 'draft' && (
            <li>
              <TextLink href={to('/trainings/manage/[slug]/write')} className={link}>
                {t('write')}
              </TextLink>
            </li>
          )}
          {published && endsAt <= now && (
            <li>
              <TextLink href={to('/trainings/manage/[slug]/recording')} className={link}>
                {t('recording')}
              </TextLink>
            </li>
          )}
          <li>
            <a href={`/api/trainings/${slug}/participants`} className={link}>
              <Icon name="download" />
              {t('excel')}
            </a>
          </li>
          <li>
            <a href={`/api/trainings/${slug}/participants?as=csv`} className={link}>
              <Icon name="download" />
              {t('csv')}
            </a>
          </li>
        </>
      )}
      {status !== 'draft' && (
        <li>
          <TextLink href={to('/trainings/[slug]')} className={link}>
            {t('public')}
          </TextLink>
        </li>
      )}
    </ul>
  )
}
