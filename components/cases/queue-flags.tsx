import { useTranslations } from 'next-intl'
import { Tag, type TagTone } from '@/components/ui/tag'
import type { CaseView } from '@/lib/cases/find-case'
import { isUrgent } from '@/lib/cases/urgency'

type Flagged = Pick<
  CaseView,
  'status' | 'waitingSinceAt' | 'responseDueOn' | 'bidDeadlineAt' | 'minutesLeft' | 'sameProcurement'
>
type QueueFlagsProps = {
  supportCase: Flagged
  sameThing?: readonly string[]
  known?: boolean
  /** The partner that did; in a list of many only that one did. */
  referredBy?: string | null
  listed?: boolean
  today: string
  now: Date
  brief?: boolean
}

/** What sets a case of the queue apart, the most pressing first. `brief`: only that, in few words, for a phone's row. */
export function QueueFlags({
  supportCase,
  sameThing = [],
  known = false,
  referredBy = null,
  listed = false,
  today,
  now,
  brief = false,
}: QueueFlagsProps) {
  const t = useTranslations('queue')
  const words = useTranslations('caseWords')
  const { status, waitingSinceAt, responseDueOn, minutesLeft, sameProcurement } = supportCase
  const flags: [boolean, TagTone, string][] = [
    [isUrgent(supportCase, now), 'urgent', words('urgent')],
    [status === 'opened' && !waitingSinceAt && responseDueOn < today, 'urgent', t('late')],
    [minutesLeft === 0, 'urgent', t('noHours')],
    [
      sameProcurement.length > 0,
      'waiting',
      brief
        ? t('same', { number: sameProcurement[0]?.split('-').at(-1) ?? '' })
        : t('sameAs', { numbers: sameProcurement.join(', ') }),
    ],
    [
      sameThing.length > 0,
      'waiting',
      brief
        ? t('twin', { number: sameThing[0]?.split('-').at(-1) ?? '' })
        : t('twinOf', { numbers: sameThing.join(', ') }),
    ],
    [waitingSinceAt !== null, 'waiting', words('waiting')],
    [status === 'accepted', 'new', words('statuses.accepted')],
    [referredBy !== null, 'neutral', listed ? t('referred') : t('referredBy', { partner: referredBy ?? '' })],
    [known, 'neutral', t('known')],
  ]
  const shown = flags.filter(([holds]) => holds)
  return (brief ? shown.slice(0, 1) : shown).map(([, tone, text]) => (
    <Tag key={text} tone={tone}>
      {text}
    </Tag>
  ))
}
