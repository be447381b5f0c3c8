import type { MetadataRoute } from 'next'
import { listSitemap } from '@/lib/places/list-sitemap'

export const dynamic = 'force-dynamic'

export default function sitemap(): Promise<MetadataRoute.Sitemap> {
  return listSitemap()
}
