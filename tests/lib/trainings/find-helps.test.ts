import { addDays, today } from '@/lib/calendar/days'
import { tooLateMessage } from '@/lib/cases/too-late-message'
import type * as Core from 'use-intl/core'
import type * as Words from '@/lib/i18n/messages'
import { cancelTraining } from '@/lib/trainings/cancel-training'
import { findHelps } from '@/lib/trainings/find-helps'
import { aRegistration, aTraining, trainingRow } from '@/tests/support/a-training'
import { aPost } from '@/tests/support/an-article'
import { anEditor } from '@/tests/support/people'

jest.mock('next-intl/server', () => {
  const { createTranslator } = jest.requireActual<typeof Core>('use-intl/core')
  const { messagesIn: words } = jest.requireActual<typeof Words>('@/lib/i18n/messages')
  return {
    getTranslations: async ({ locale, namespace }: { locale: 'sv' | 'en'; namespace: 'caseForms.tooLate' }) =>
      createTranslator({ locale, messages: words(locale), namespace }),
  }
})

const [soon, later] = [addDays(today(), 10), addDays(today(), 20)]
const BID = { bidDeadlineOn: '2026-11-30', bidDeadlineAt: new Date('2026-11-30T09:00:00Z') }
const helpIn = async (what: string, locale: 'sv' | 'en' = 'sv') =>
  (await findHelps(locale)).find((one) => one.what === what)

it('is where they all are, as long as there is no training to come to and nothing to go by', async () => {
  expect(await findHelps('sv')).toEqual([
    { what: 'articles', path: '/blogg', named: null },
    { what: 'training', path: '/utbildningar', named: null },
    { what: 'nextTime', path: '/stod/ny', named: null },
  ])
  await aPost(await anEditor(), { tags: ['krav'] })
  expect((await helpIn('articles'))?.named).toBeNull()
})

it('is the nearest training that has a seat: not one that is called off or full', async () => {
  const full = await aTraining({ titleSv: 'Full', day: soon, seats: 1 })
  await aRegistration(full.slug, { wants: 'seat' })
  const off = await aTraining({ titleSv: 'Inställd', day: soon })
  await cancelTraining(off.editor, { slug: off.slug, version: (await trainingRow(off.slug)).version })
  const last = await aTraining({ titleSv: 'Sist', titleEn: null, day: addDays(later, 1) })
  const open = await aTraining({ day: later })
  expect(await helpIn('training')).toEqual({
    what: 'training',
    path: `/utbildningar/${open.slug}`,
    named: { text: 'Läs en annons', lang: 'sv', day: later },
  })
  expect((await helpIn('training', 'en'))?.named).toEqual({ text: 'Read a notice', lang: 'en', day: later })
  await cancelTraining(open.editor, { slug: open.slug, version: (await trainingRow(open.slug)).version })
  expect((await helpIn('training', 'en'))?.named).toEqual({ text: 'Sist', lang: 'sv', day: addDays(later, 1) })
  await cancelTraining(last.editor, { slug: last.slug, version: (await trainingRow(last.slug)).version })
  expect((await helpIn('training'))?.named).toBeNull()
})

it('is a template before a guide, and of two of a kind the newer', async () => {
  const editor = await anEditor()
  const post = (titleSv: string, tag: string, daysAgo: number) =>
    aPost(editor, { titleSv, tags: [tag] }, new Date(Date.now() - daysAgo * 86_400_000))
  await post('Så läser du kraven', 'guide', 1)
  expect((await helpIn('articles'))?.named).toEqual({ text: 'Så läser du kraven', lang: 'sv', day: null })
  await post('Äldre mall', 'mall', 9)
  const { slug } = await post('Mall för anbudsbrev', 'mall', 5)
  expect(await helpIn('articles', 'en')).toEqual({
    what: 'articles',
    path: `/en/blog/${slug}`,
    named: { text: 'Mall för anbudsbrev', lang: 'sv', day: null },
  })
})

it('stands in the message by its name and day with a whole address, or by the address alone', async () => {
  const { slug } = await aTraining({ day: later })
  const words = await tooLateMessage(BID, await findHelps('sv'), 'sv')
  expect(words).toMatch(new RegExp(`– Nästa utbildning: Läs en annons, [a-zåäö]+ \\d+ [a-z]+( \\d{4})?, http://localhost[:\\d]*/utbildningar/${slug}\n`))
  expect(words).toMatch(/: http:\/\/localhost[:\d]*\/stod\/ny\n/)
  expect(await tooLateMessage({ ...BID, bidDeadlineOn: null }, [], 'sv')).toBeUndefined()
}) // prettier-ignore
