import { useTranslations } from 'next-intl'
import { Tag, type TagTone } from '@/components/ui/tag'
import type { ArticleStatus } from '@/lib/articles/status'

const TONES: Record<ArticleStatus, TagTone> = {
  draft: 'new',
  scheduled: 'waiting',
  published: 'ongoing',
  unpublished: 'closed',
}

/** A post whose time has come is published, whether or not anything has marked it so yet. */
export function StatusTag({ status, isPublic }: { status: ArticleStatus; isPublic: boolean }) {
  const t = useTranslations('blogWrite')
  const shown = isPublic ? 'published' : status
  return <Tag tone={TONES[shown]}>{t(`status.${shown}`)}</Tag>
}
