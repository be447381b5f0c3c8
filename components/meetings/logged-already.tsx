import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'

type LoggedAlreadyProps = {
  /** What was written has been taken back since. */
  reversed: boolean
  toCase: string
  /** Where another meeting is chosen. */
  toAnother: string
}

/** Whoever comes back to the step that draws is told that it has drawn, rather than led to draw once more. */
export function LoggedAlready({ reversed, toCase, toAnother }: LoggedAlreadyProps) {
  const t = useTranslations('meetings')
  return (
    <Notice role="status" tone={reversed ? 'info' : 'ok'} heading={t(reversed ? 'reversedAlready' : 'loggedAlready')}>
      <p>{t('loggedAlreadyText')}</p>
      <p className="flex flex-wrap gap-x-6">
        <TextLink href={toCase} className="inline-block py-2">
          {t('toCase')}
        </TextLink>
        <TextLink href={toAnother} className="inline-block py-2">
          {t('logAnother')}
        </TextLink>
      </p>
    </Notice>
  )
}
