import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'

/** Stands where a panel's figures could not be worked out. */
export function FailedPanel({ name }: { name: string }) {
  const t = useTranslations('figures')
  return (
    <Notice tone="error" level={3} heading={t('failed', { name })}>
      <p>{t('failedText')}</p>
    </Notice>
  )
}
