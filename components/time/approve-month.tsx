import { useLocale, useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { formatMonth } from '@/lib/i18n/formats'
import type { FormAction } from '@/lib/refusals/result'
import type { MonthApproval } from '@/lib/time/month-approval'

type ApproveMonthProps = {
  action: FormAction<never>
  month: string
  advisorId: string
  approval: MonthApproval
  /** The lead advises too, and it is their own. */
  isOwn: boolean
}

/** Approves what is shown, and not what has come since: it says how many entries there were. */
export function ApproveMonth({ action, month, advisorId, approval, isOwn }: ApproveMonthProps) {
  const t = useTranslations('ownTime')
  const locale = useLocale()
  const { state, entries, isOver } = approval
  if (!isOver || entries === 0 || state === 'approved') return null
  if (isOwn) return <p className="text-muted">{t('approveOwn')}</p>
  return (
    <div className="space-y-3">
      <p className="max-w-[66ch]">{t('approveMeans')}</p>
      <ButtonForm
        action={action}
        hidden={{ advisorId, month, entries }}
        variant="primary"
        word={t(state === 'changed' ? 'approveAgain' : 'approve', { month: formatMonth(month, locale) })}
      />
    </div>
  )
}
