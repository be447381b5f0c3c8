import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'

/** What is sought stands in the address, so that a list of answers can be sent to a colleague. */
export function AnswerSearch({ locale, sought }: { locale: Locale; sought: string }) {
  const t = useTranslations('buyers')
  return (
    <search>
      <form action={pagePath(locale, '/buyers')} className="max-w-[40rem]">
        <label htmlFor="q" className="font-strong mb-1 inline-block">
          {t('searchLabel')}
        </label>
        <p id="q-hint" className="text-muted mb-2 text-sm">
          {t('searchHint')}
        </p>
        <div className="flex flex-wrap gap-3">
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={sought}
            maxLength={200}
            autoComplete="off"
            aria-describedby="q-hint"
            className="control min-w-0 flex-1 basis-56"
          />
          <Button type="submit" variant="secondary" icon={<Icon name="search" />}>
            {t('search')}
          </Button>
        </div>
      </form>
    </search>
  )
}
