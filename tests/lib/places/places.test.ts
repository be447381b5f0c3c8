import { holdsImpossibleSigns, leadsNowhere } from '@/lib/places/leads-nowhere'
import { listSitemap } from '@/lib/places/list-sitemap'
import { sharedTitle, sharePath } from '@/lib/places/shared-title'
import { publishAnswer } from '@/lib/buyers/publish-answer'
import { LOCALES } from '@/lib/i18n/pathnames'
import { PUBLIC_PAGES } from '@/lib/i18n/public-pages'
import { pagePath } from '@/lib/i18n/routes'
import { planTraining } from '@/lib/trainings/plan-training'
import { anAnswerInput } from '@/tests/support/a-question'
import { aPost } from '@/tests/support/an-article'
import { aRegistration, aTraining, trainingInput } from '@/tests/support/a-training'
import '@/tests/support/database'
import { aBuyerAdvisor, anEditor } from '@/tests/support/people'

describe('a public place', () => {
  it('is there while what it names is, in both languages', async () => {
    const { slug } = await aTraining()
    const { token } = await aRegistration(slug)
    const there = [
      `/utbildningar/${slug}`,
      `/en/trainings/${slug}`,
      `/utbildningar/${slug}/anmalan`,
      `/utbildningar/min-plats/${token}`,
      `/blogg/${(await aPost(await anEditor())).slug}`,
    ]
    for (const path of there) expect([path, await leadsNowhere(path)]).toEqual([path, false])
  })

  it.each([
    '/utbildningar/finns-inte', '/en/trainings/finns-inte/sign-up', '/blogg/finns-inte', '/blogg/tagg/finns-inte',
    '/inkopare/finns-inte', '/utbildningar/min-plats/finns-inte', '/utbildningar/intyg/finns-inte',
  ])('is nowhere at %s', async (path) => expect(await leadsNowhere(path)).toBe(true)) // prettier-ignore

  it.each(['/', '/blogg', '/blogg/skriv', '/arenden/UA-1999-0001', '/finns/inte', '/api/feeds/atom'])(
    'is left to others at %s',
    async (path) => expect(await leadsNowhere(path)).toBe(false),
  )
})

describe('the sitemap', () => {
  it('names every page that search engines may know of, in its languages', async () => {
    const { slug } = await aTraining()
    const editor = await anEditor()
    const draft = await planTraining(editor, trainingInput({ titleSv: 'Bara ett utkast' }))
    const post = await aPost(editor)
    const addresses = (await listSitemap()).map(({ url }) => url.replace('http://localhost', ''))
    for (const page of PUBLIC_PAGES) for (const locale of LOCALES) expect(addresses).toContain(pagePath(locale, page))
    expect(addresses).toEqual(expect.arrayContaining([`/utbildningar/${slug}`, `/en/trainings/${slug}`]))
    expect(addresses).toContain(`/blogg/${post.slug}`)
    expect(addresses.join()).not.toContain(draft.slug)
    expect(new Set(addresses).size).toBe(addresses.length)
  })

  it('names the buyers’ answers in the languages they are written in', async () => {
    const { slug } = await publishAnswer(await aBuyerAdvisor(), anAnswerInput())
    const addresses = (await listSitemap()).map(({ url }) => url.replace('http://localhost', ''))
    expect(addresses).toContain(`/inkopare/${slug}`)
  })
})

it.each([
  '/blogg/a%00b',
  '/blogg/tagg/%00',
  '/arenden/UA%0A',
  '/en/cases/%1B',
  '/inkopare/a%7F',
  '/api/images/%C2%85',
  '/blogg/100%25',
])('nothing has a name like that of %s', (path) => expect(holdsImpossibleSigns(path)).toBe(true))

it.each(['/blogg/tagg/%C3%A5kerbolaget', '/arenden/UA%E2%80%912026%E2%80%910001'])(
  'a name may be like that of %s',
  (path) => expect(holdsImpossibleSigns(path)).toBe(false),
)

describe('the picture of a shared page', () => {
  const asked = (path: string) => new URL(path, 'http://localhost').searchParams

  it('says what the post or the training is called', async () => {
    const { slug } = await aTraining({ titleEn: null })
    expect(await sharedTitle('en', asked(sharePath('en', { training: slug })))).toMatchObject({
      title: 'Läs en annons',
    })
    const { slug: post = '' } = await aPost(await anEditor())
    expect(await sharedTitle('sv', asked(sharePath('sv', { post })))).toMatchObject({ eyebrow: 'Upphandlingsbloggen' })
  })

  it('says nothing that anyone could write in the address', async () => {
    for (const path of [sharePath('sv'), '/?post=finns-inte', '/?training=finns-inte', '/?title=Vinn%20en%20resa'])
      expect(await sharedTitle('sv', asked(path))).toBeNull()
  })
})
