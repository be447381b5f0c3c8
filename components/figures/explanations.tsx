import { useTranslations } from 'next-intl'
import { Details } from '@/components/ui/details'
import { FactList } from '@/components/ui/fact-list'
import { FIGURE_NAMES, LISTED_ONLY } from './named-figure'

/** How every figure that the reader is shown is counted. */
export function Explanations({ listed }: { listed: boolean }) {
  const t = useTranslations('figures')
  const shown = FIGURE_NAMES.filter((name) => listed || !LISTED_ONLY.has(name)).flatMap((name) =>
    name === 'hours' ? [name, 'ahead' as const] : [name],
  )
  return (
    <Details summary={t('howCounted')}>
      <FactList facts={shown.map((name) => [t(`labels.${name}`), t(`explained.${name}`)])} />
    </Details>
  )
}
