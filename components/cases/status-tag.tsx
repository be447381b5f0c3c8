import { useTranslations } from 'next-intl'
import { Tag, type TagTone } from '@/components/ui/tag'
import type { Status } from '@/lib/cases/status'

const tones: Record<Status, TagTone> = {
  opened: 'new',
  accepted: 'new',
  declined: 'closed',
  assigned: 'assigned',
  ongoing: 'ongoing',
  closed: 'closed',
  withdrawn: 'closed',
}

type StatusTagProps = {
  status: Status
  waiting?: boolean
  urgent?: boolean
  /** Beside a mark that says as much: not seen on a phone. */
  said?: boolean
}

/** The state of a case in its word and colour, with its marks beside it. */
export function StatusTag(props: StatusTagProps) {
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      <StatusTags {...props} />
    </span>
  )
}

/** The same, for a row that has more of them. */
export function StatusTags({ status, waiting = false, urgent = false, said = false }: StatusTagProps) {
  const t = useTranslations('caseWords')
  const state = <Tag tone={tones[status]}>{t(`statuses.${status}`)}</Tag>
  return (
    <>
      {said ? <span className="max-sm:sr-only">{state}</span> : state}
      {waiting && <Tag tone="waiting">{t('waiting')}</Tag>}
      {urgent && <Tag tone="urgent">{t('urgent')}</Tag>}
    </>
  )
}
