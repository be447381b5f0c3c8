import { useLocale, useTranslations } from 'next-intl'
import { FileField } from '@/components/form/file-field'
import { ErrorSummary } from '@/components/form/error-summary'
import { Button } from '@/components/ui/button'
import { FILE_KINDS } from '@/lib/imports/import-limits'
import type { importFileInput } from '@/lib/imports/inputs'

/** A plain form that posts a file: the answer is another page, or this one with what was wrong. */
export function ImportForm({ error }: { error?: string }) {
  const t = useTranslations('ownTime.fromFile')
  const words = useTranslations('form')
  const locale = useLocale()
  return (
    <form
      action="/api/time-import"
      method="post"
      encType="multipart/form-data"
      className="max-w-[66ch] space-y-5"
      aria-label={t('file')}
    >
      {error && (
        <ErrorSummary
          heading={words('errorTitle', { count: 1 })}
          titlePrefix={words('errorPrefix')}
          errors={[{ fieldId: 'import-file', text: error }]}
        />
      )}
      <input type="hidden" name="locale" value={locale} />
      <FileField<typeof importFileInput>
        name="file"
        id="import-file"
        label={t('file')}
        hint={t('fileHint')}
        accept={FILE_KINDS}
        error={error}
      />
      <Button type="submit">{t('read')}</Button>
    </form>
  )
}
