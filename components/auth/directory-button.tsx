import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import type { FormAction } from '@/lib/refusals/result'

/** Leads the staff to their organisation's own sign-in. */
export function DirectoryButton({ name, action, back }: { name: string; action: FormAction<never>; back?: string }) {
  const t = useTranslations('signIn')
  return (
    <section aria-labelledby="directory" className="space-y-4">
      <h2 id="directory">{t('directoryHeading')}</h2>
      <ButtonForm
        action={action}
        hidden={{ back }}
        word={t('directory', { name })}
        variant="secondary"
        size="regular"
      />
    </section>
  )
}
