import { randomUUID } from 'node:crypto'
import { builtActions, callAction, sessionCookie } from './support/actions'
import { visit, watchHits } from './support/hostile'
import { ask, one, sessionFor, staff } from './support/demo'
import { expect, test } from './support/test'
import { changeUntold } from './support/untold'
import { XSS_PAYLOADS } from './support/xss-payloads'

const A_POST = 100
const actions = builtActions()

test(`none of ${XSS_PAYLOADS.length} hostile texts runs in a post or where posts are listed`, async ({ page }) => {
  const hits = await watchHits(page)
  const cookie = sessionCookie(await sessionFor((await staff('project-lead'))[0]?.id ?? ''))
  await ask(`DELETE FROM rate_limit`)
  const slugs: string[] = []
  // Publishing refuses pictures of other sites by itself; those texts are tried as titles and ingresses alone.
  const bodies = XSS_PAYLOADS.filter((text) => !text.includes('!['))
  for (let first = 0; first < XSS_PAYLOADS.length; first += A_POST) {
    const [title = '', ingress = ''] = XSS_PAYLOADS.slice(first)
    slugs.push(await publish({ title, ingress, body: bodies.slice(first, first + A_POST).join('\n\n') || 'x' }, cookie))
  }
  for (const address of [...slugs.map((slug) => `/blogg/${slug}`), '/blogg', '/']) {
    await visit(page, address)
    if (address.startsWith('/blogg/')) await expect(page.locator('h1')).toContainText('it()')
  }
  expect(hits).toEqual([])
  await takeDown(slugs)
})

/** They are no demo data, and nobody's act takes them down. */
async function takeDown(slugs: string[]): Promise<void> {
  const list = slugs.map((slug) => `'${slug}'`).join(', ')
  await changeUntold('article', `UPDATE article SET status = 'unpublished', publish_at = NULL WHERE slug IN (${list})`)
}

async function publish(post: { title: string; ingress: string; body: string }, cookie?: string): Promise<string> {
  const requestId = randomUUID()
  await callAction(actions.get('startArticleAction') ?? '', { requestId }, { cookie })
  const { id } = await one<{ id: string }>(`SELECT id FROM article WHERE request_id = $1`, [requestId])
  const fields = {
    id,
    version: '1',
    intent: 'publish',
    tags: '',
    titleSv: post.title,
    ingressSv: post.ingress,
    bodySv: post.body,
  }
  const answer = await callAction(actions.get('submitArticleAction') ?? '', fields, { cookie })
  expect(answer.codes).toEqual([])
  const { slug } = await one<{ slug: string }>(`SELECT slug FROM article WHERE id = $1`, [id])
  return slug
}
