import { hasLocale } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { ImageResponse } from 'next/og'
import { SHARE_SIZE, SharePicture } from '@/components/shell/share-picture'
import { host } from '@/lib/config/host'
import { routing } from '@/lib/i18n/routing'

/** The picture of pages that have none of their own. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) return new Response(null, { status: 404 })
  const [shell, start] = await Promise.all([
    getTranslations({ locale, namespace: 'shell' }),
    getTranslations({ locale, namespace: 'start' }),
  ])
  return new ImageResponse(
    <SharePicture
      title={start('heading')}
      name={shell('name')}
      region={shell('region', { county: host().county.name })}
    />,
    { ...SHARE_SIZE, headers: { 'cache-control': 'public, max-age=86400' } },
  )
}
