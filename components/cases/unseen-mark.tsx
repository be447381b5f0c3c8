import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'
import type { NoticeKind } from '@/lib/notices/kinds'

/** What the reader has not seen of a case in a list: the newest in words, and how much more there is. */
export function UnseenMark({ kinds: [newest, ...others] }: { kinds: readonly NoticeKind[] }) {
  const t = useTranslations('caseWords')
  if (!newest) return null
  return (
    <Tag tone="unseen">
      {t(`unseen.${newest}`)}
      {others.length > 0 && (
        <>
          <span aria-hidden="true">{` +${others.length}`}</span>
          <span className="sr-only">{t('unseenMore', { count: others.length })}</span>
        </>
      )}
    </Tag>
  )
}
