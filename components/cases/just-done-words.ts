import { useTranslations } from 'next-intl'
import type { CaseView } from '@/lib/cases/find-case'
import type { LastStep } from '@/lib/cases/find-last-step'

/** The sentences of what was just done to this case, and of its undoing. */
export function useJustDoneWords(step: LastStep | null, { advisorName }: Pick<CaseView, 'advisorName'>) {
  const t = useTranslations('caseForms.undo')
  return {
    said: step && t(`said.${step.step}`, { advisor: advisorName ?? '' }),
    undo: t('undo'),
    undone: { message: t('undone.message'), note: t('undone.note'), other: t('undone.other') },
  }
}
