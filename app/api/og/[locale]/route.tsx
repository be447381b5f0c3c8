import { hasLocale } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { ImageResponse } from 'next/og'
import { SHARE_SIZE, SharePicture } from '@/components/shell/share-picture'
import { host } from '@/lib/config/host'
import { routing } from '@/lib/i18n/routing'
import { sharedTitle } from '@/lib/places/shared-title'

/** The picture that goes along when a page is shared: a post's or a training's own, or the one of all others. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) return new Response(null, { status: 404 })
  const [shared, shell, start] = await Promise.all([
    sharedTitle(locale, new URL(request.url).searchParams),
    getTranslations({ locale, namespace: 'shell' }),
    getTranslations({ locale, namespace: 'start' }),
  ])
  return new ImageResponse(
    <SharePicture
      title={shared?.title ?? start('heading')}
      eyebrow={shared?.eyebrow}
      name={shell('name')}
      region={shell('region', { county: host().county.name })}
    />,
    { ...SHARE_SIZE, headers: { 'cache-control': 'public, max-age=86400' } },
  )
}
