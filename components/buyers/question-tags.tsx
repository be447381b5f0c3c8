import { useTranslations } from 'next-intl'
import { Tag, type TagTone } from '@/components/ui/tag'
import type { QuestionStatus } from '@/lib/buyers/codes'
import type { ListedQuestion } from '@/lib/buyers/listed-question'

const TONES: Record<QuestionStatus, TagTone> = {
  asked: 'new',
  taken: 'ongoing',
  answered: 'assigned',
  closed: 'closed',
}

/** How a question stands, and that it is late where somebody still waits. */
export function QuestionTags({ question: { status, dueOn }, today }: { question: ListedQuestion; today: string }) {
  const t = useTranslations('buyersLine')
  const waits = status === 'asked' || status === 'taken'
  return (
    <span className="flex gap-1.5 sm:flex-wrap">
      <Tag tone={TONES[status]}>{t(`statuses.${status}`)}</Tag>
      {waits && dueOn < today && <Tag tone="urgent">{t('late')}</Tag>}
    </span>
  )
}
