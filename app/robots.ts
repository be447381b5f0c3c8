import type { MetadataRoute } from 'next'
import { config } from '@/lib/config/config'

export const dynamic = 'force-dynamic'

/** A demonstration's invented content is not for search engines. */
export default function robots(): MetadataRoute.Robots {
  const { appUrl, demo } = config()
  return demo
    ? { rules: { userAgent: '*', disallow: '/' } }
    : { rules: { userAgent: '*', allow: '/', disallow: '/api/auth/' }, sitemap: `${appUrl}/sitemap.xml` }
}
