import { useTranslations } from 'next-intl'
import { PlainForm } from '@/components/form/plain-form'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/lib/refusals/result'

/** Leads the staff to their organisation's own sign-in. */
export function DirectoryButton({ name, action, back }: { name: string; action: FormAction<never>; back?: string }) {
  const t = useTranslations('signIn')
  return (
    <section aria-labelledby="directory" className="space-y-4">
      <h2 id="directory">{t('directoryHeading')}</h2>
      <PlainForm action={action}>
        {back && <input type="hidden" name="back" value={back} />}
        <Button type="submit" variant="secondary">
          {t('directory', { name })}
        </Button>
      </PlainForm>
    </section>
  )
}
