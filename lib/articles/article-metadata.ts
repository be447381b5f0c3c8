import 'server-only'
import type { Metadata } from 'next'
import type { Post } from '@/lib/articles/public-post'
import { config } from '@/lib/config/config'
import { host } from '@/lib/config/host'
import { messagesIn } from '@/lib/i18n/messages'
import { imagePath } from '@/lib/images/image-limits'
import { imageIdsIn } from '@/lib/markdown/pictures-in'

/** What a search engine's and a shared link's box says of the post. */
export function metadataOf({ slug, text, publishedAt, changedAt, author, tags }: Post): Metadata {
  const images = imagesOf(text.body)
  return {
    title: text.title,
    description: text.ingress,
    openGraph: {
      type: 'article',
      title: text.title,
      description: text.ingress,
      locale: text.lang === 'en' ? 'en_GB' : 'sv_SE',
      publishedTime: publishedAt.toISOString(),
      modifiedTime: changedAt.toISOString(),
      authors: [author],
      tags,
      siteName: messagesIn(text.lang).shell.name,
      images: images.length > 0 ? images : [`/api/og/${text.lang}?post=${slug}`],
    },
  }
}

/** The post as schema.org's BlogPosting. */
export function structuredPost(
  { text, publishedAt, changedAt, author, tags }: Post,
  url: string,
): Record<string, unknown> {
  const images = imagesOf(text.body)
  return {
    '@context': 'https://schema.org',
    '@type': 'BlogPosting',
    mainEntityOfPage: url,
    url,
    headline: text.title,
    description: text.ingress,
    inLanguage: text.lang,
    datePublished: publishedAt.toISOString(),
    dateModified: changedAt.toISOString(),
    author: { '@type': 'Person', name: author },
    publisher: { '@type': 'GovernmentOrganization', name: host().authority.name[text.lang], url: config().appUrl },
    ...(tags.length > 0 && { keywords: tags.join(', ') }),
    ...(images.length > 0 && { image: images }),
  }
}

function imagesOf(body: string): string[] {
  return imageIdsIn(body).map((id) => config().appUrl + imagePath(id, 1600))
}
