import { countTags } from '@/lib/articles/count-tags'
import { findPost } from '@/lib/articles/find-post'
import { listPosts } from '@/lib/articles/list-posts'
import { listSitemapPosts } from '@/lib/articles/list-sitemap-posts'
import { writeFeed } from '@/lib/articles/write-feed'
import { aPost } from '@/tests/support/an-article'
import { withTriggersOff } from '@/tests/support/database'
import { anEditor } from '@/tests/support/people'

let count = 0
const change = (id: string, set: string) => withTriggersOff('article', `update article set ${set} where id = $1`, [id])

async function tagged() {
  const tag = `etikett${(count += 1)}`
  return { tag, ...(await aPost(await anEditor(), { titleSv: `Om ${tag}`, tags: [tag] })) }
}

/** Where everyone can come to a post: at its address, in the list, among the tags, in the map of the site and in the feed. */
async function read({ tag, slug }: { tag: string; slug: string }) {
  const feed = await writeFeed('atom', 'sv')
  return {
    page: (await findPost('sv', slug)) !== null,
    list: (await listPosts('sv', { take: 100 })).posts.some((post) => post.slug === slug),
    byTag: (await listPosts('sv', { tag })).posts.length,
    tags: (await countTags()).some((one) => one.tag === tag),
    map: (await listSitemapPosts()).some(({ params }) => params.slug === slug),
    feed: feed.includes(slug),
  }
}

const EVERYWHERE = { page: true, list: true, byTag: 1, tags: true, map: true, feed: true }
const NOWHERE = { page: false, list: false, byTag: 0, tags: false, map: false, feed: false }

it('is a post that is published, and one whose time has come', async () => {
  const post = await tagged()
  expect(await read(post)).toEqual(EVERYWHERE)
  await change(post.id, `status = 'scheduled', publish_at = now() - interval '1 minute'`)
  expect(await read(post)).toEqual(EVERYWHERE)
})

it.each([
  ['whose time has not come', `status = 'scheduled', publish_at = now() + interval '1 hour'`],
  ['that is a draft', `status = 'draft', publish_at = null`],
  ['that was taken back', `status = 'unpublished', publish_at = null`],
])('is no post %s', async (_, set) => {
  const post = await tagged()
  await change(post.id, set)
  expect(await read(post)).toEqual(NOWHERE)
})

it('is in English what is told in English', async () => {
  const { slug } = await tagged()
  const english = { titleEn: 'A heading', ingressEn: 'An ingress.', bodyEn: 'A text.' }
  const both = await aPost(await anEditor(), { ...english, titleSv: 'På två språk' })
  const written = (await listPosts('en', { take: 100, writtenIn: 'en' })).posts.map((post) => post.slug)
  expect(written).toContain(both.slug)
  expect(written).not.toContain(slug)
  expect((await listPosts('en', { take: 100 })).posts.map((post) => post.slug)).toContain(slug)
  const languages = new Map((await listSitemapPosts()).map(({ params, locales }) => [params.slug, locales.length]))
  expect([languages.get(both.slug), languages.get(slug)]).toEqual([2, 1])
})

it('comes in pages, and says whether there are more', async () => {
  const tag = `etikett${(count += 1)}`
  for (const titleSv of ['Första', 'Andra', 'Tredje']) await aPost(await anEditor(), { titleSv, tags: [tag] })
  const titles = async (page: number, take: number) => {
    const { posts, hasMore } = await listPosts('sv', { tag, page, take })
    return [posts.map(({ text }) => text.title), hasMore]
  }
  expect(await titles(1, 2)).toEqual([['Tredje', 'Andra'], true])
  expect(await titles(2, 2)).toEqual([['Första'], false])
  expect(await titles(1, 3)).toEqual([['Tredje', 'Andra', 'Första'], false])
})
