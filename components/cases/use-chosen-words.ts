import { useTranslations } from 'next-intl'
import type { ChosenBarProps } from './chosen-bar'

/** The words of the bar that gives chosen cases, the same in every list of cases. */
export function useChosenWords(): ChosenBarProps['words'] {
  const t = useTranslations('queue.chosen')
  return {
    heading: t('heading'),
    chosen: t('chosen'),
    advisor: t('advisor'),
    choose: t('choose'),
    give: t('give'),
    all: t('all'),
    none: t('none'),
    given: t('given'),
    refused: t('refused'),
    notUndone: t('notUndone'),
    undo: t('undo'),
    undone: t('undone'),
  }
}
