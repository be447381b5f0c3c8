import { getTranslations, setRequestLocale } from 'next-intl/server'
import { headers } from 'next/headers'
import { MissingPage } from '@/components/shell/missing-page'
import './globals.css'

export default async function GlobalNotFound() {
  const path = (await headers()).get('x-path') ?? '/'
  const locale = path === '/en' || path.startsWith('/en/') ? 'en' : 'sv'
  setRequestLocale(locale)
  const t = await getTranslations({ locale, namespace: 'missing' })
  return (
    <html lang={locale}>
      <head>
        <title>{t('title')}</title>
      </head>
      <body>
        <main className="page-width py-12">
          <MissingPage locale={locale} />
        </main>
      </body>
    </html>
  )
}
