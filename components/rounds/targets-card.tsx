import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { Locale } from '@/lib/i18n/pathnames'
import type { FormAction } from '@/lib/refusals/result'
import { proposedTargets } from '@/lib/rounds/proposed-targets'
import type { SetTargets } from '@/lib/rounds/targets'
import { TargetChanges } from './target-changes'
import { useTargetLabels } from './target-words'
import { TargetsForm } from './targets-form'

type TargetsCardProps = {
  locale: Locale
  round: { id: string; name: string }
  targets: readonly SetTargets[]
  action: FormAction<void>
}

/** What the open round is to reach, to be changed, with what was changed before. */
export function TargetsCard({ locale, round, targets, action }: TargetsCardProps) {
  const t = useTranslations('rounds.targets')
  return (
    <Card heading={t('heading', { name: round.name })} labelledBy="round-targets" as="section">
      <p className="mb-4 max-w-[66ch]">{t('text')}</p>
      <TargetsForm
        action={action}
        roundId={round.id}
        no={targets[0]?.no ?? 0}
        defaults={proposedTargets(targets[0], locale)}
        labels={useTargetLabels()}
        words={{ save: t('save'), saved: t('saved') }}
      />
      <TargetChanges locale={locale} targets={targets} />
    </Card>
  )
}
