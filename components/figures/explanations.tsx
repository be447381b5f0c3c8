import { useTranslations } from 'next-intl'
import { Details } from '@/components/ui/details'
import { FactList } from '@/components/ui/fact-list'
import { FIGURE_NAMES } from './named-figure'

/** How every figure of the page is counted. */
export function Explanations() {
  const t = useTranslations('figures')
  return (
    <Details summary={t('howCounted')}>
      <FactList facts={FIGURE_NAMES.map((name) => [t(`labels.${name}`), t(`explained.${name}`)])} />
    </Details>
  )
}
