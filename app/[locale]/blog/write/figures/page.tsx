import { getLocale, getTranslations } from 'next-intl/server'
import { BlogFiguresPage } from '@/components/articles/blog-figures-page'
import { WRITERS } from '@/lib/articles/access'
import { findBlogFigures } from '@/lib/articles/find-blog-figures'
import { pageActor } from '@/lib/auth/page-actor'

export async function generateMetadata() {
  return { title: (await getTranslations('blogWrite.figures'))('title') }
}

export default async function Page() {
  const writer = await pageActor(WRITERS)
  const [locale, figures] = await Promise.all([getLocale(), findBlogFigures(writer)])
  return <BlogFiguresPage {...{ locale, figures }} />
}
