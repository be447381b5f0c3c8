import { findSought } from '@/lib/views/find-sought'
import { pathOfList } from '@/lib/views/path-of-list'
import { aCase } from '@/tests/support/a-case'
import { anApplication } from '@/tests/support/an-application'
import { aLead, anAdvisor, anEditor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

const PERSONAL = '19811218-9876'

it('leaves words and public numbers as they were typed, and nothing where nothing was', async () => {
  const lead = await aLead()
  expect(await findSought(lead, 'cases', 'Åkeriet')).toEqual({ q: 'Åkeriet' })
  expect(await findSought(lead, 'cases', '556123-4567')).toEqual({ q: '556123-4567' })
  expect(await findSought(lead, 'trail', '')).toEqual({})
})

it('says a personal identity number by its company, to who sees a case of it, and never as it is', async () => {
  const { companyId } = await aCase(anApplication({ orgNumber: PERSONAL }))
  expect(await findSought(await aLead(), 'cases', PERSONAL)).toEqual({ company: companyId })
  for (const stranger of [await anAdvisor(), await anEditor()])
    expect(await findSought(stranger, 'cases', PERSONAL)).toEqual({ company: 'none' })
  const lead = await aLead()
  for (const reached of ['kim@example.test', '070-174 06 05'])
    await refused(() => findSought(lead, 'cases', reached), 'number-not-sought')
})

it('refuses such a number where no row has one', async () => {
  const lead = await aLead()
  await refused(() => findSought(lead, 'people', PERSONAL), 'number-not-sought')
})

it('keeps what the list shows, from its first page, and leads nowhere else', () => {
  expect(pathOfList('sv', 'cases', 'status=open&page=3&as=csv', { q: 'a b', company: undefined })).toBe(
    '/arenden?status=open&q=a+b',
  )
  expect(pathOfList('en', 'work', 'x=//evil.example/&company=1', { q: undefined, company: undefined })).toBe(
    '/en/work?x=%2F%2Fevil.example%2F',
  )
})

it('leads back to the list of the one training', () => {
  const path = pathOfList('sv', 'participants', 'sort=-came&page=2', { q: 'åsa' }, 'en-kurs')
  expect(path).toMatch(/\/en-kurs\?sort=-came&q=%C3%A5sa$/)
})
