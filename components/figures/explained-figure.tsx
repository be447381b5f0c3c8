import { useTranslations } from 'next-intl'
import { Details } from '@/components/ui/details'
import { Stat } from '@/components/ui/stat'
import { VisuallyHidden } from '@/components/ui/visually-hidden'

export type FigureName =
  | 'cases' | 'waiting' | 'without-advisor' | 'hours' | 'outside' | 'helped' | 'bids' | 'won' | 'cap-soon' | 'no-contact'
  | 'no-result' // prettier-ignore

type ExplainedFigureProps = {
  name: FigureName
  value: string | null
  note?: string
  href?: string
  tone?: 'plain' | 'warn'
}

/** A figure that leads to its list and says how it is counted. Null is one that could not be worked out. */
export function ExplainedFigure({ name, value, note, href, tone }: ExplainedFigureProps) {
  const t = useTranslations('figures')
  const label = t(`labels.${name}`)
  return (
    <div className="min-w-0">
      <Stat
        value={value ?? t('none')}
        label={label}
        note={value === null ? t('failedFigure') : note}
        href={href}
        tone={value === null ? 'error' : tone}
      />
      <div className="mt-1 text-sm">
        <Details
          summary={
            <>
              <span aria-hidden="true">{t('howCounted')}</span>
              <VisuallyHidden>{t('howCountedOf', { figure: label })}</VisuallyHidden>
            </>
          }
        >
          {t(`explained.${name}`)}
        </Details>
      </div>
    </div>
  )
}
