import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'
import type { Locale } from '@/lib/i18n/pathnames'
import { ManagedMoves, type ManagedMovesProps } from './managed-moves'
import { TRAINING_TONES } from './managed-list'
import { TRAINING_PANE_HEADING } from './participant-pane'

type TrainingGlanceProps = Omit<ManagedMovesProps, 'training'> & {
  training: ManagedMovesProps['training'] & { titleSv: string }
  /** When it is, and how many have a seat. */
  line: string
  locale: Locale
}

export function TrainingTag({ status }: Pick<ManagedMovesProps['training'], 'status'>) {
  const t = useTranslations('trainingStaff')
  return <Tag tone={TRAINING_TONES[status]}>{t(`status.${status}`)}</Tag>
}

/** The training beside the list of those who come, until one of them is chosen. */
export function TrainingGlance({ training, line, ...moves }: TrainingGlanceProps) {
  const { titleSv, status } = training
  return (
    <div className="space-y-3">
      <h2 id={TRAINING_PANE_HEADING} lang="sv" className="text-xl! wrap-anywhere">
        {titleSv}
      </h2>
      <p>
        <TrainingTag {...{ status }} />
      </p>
      <p>{line}</p>
      <ManagedMoves {...{ training }} {...moves} />
    </div>
  )
}
