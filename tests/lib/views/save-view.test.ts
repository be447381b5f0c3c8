import { revokeRole } from '@/lib/people/revoke-role'
import { MOST_VIEWS, saveViewInput } from '@/lib/views/inputs'
import { listViews } from '@/lib/views/list-views'
import { saveView } from '@/lib/views/save-view'
import { lastEvent } from '@/tests/support/told'
import { aLead, anAdvisor } from '@/tests/support/people'
import { losersOf, refused } from '@/tests/support/refused'
import { XSS_PAYLOADS } from '@/tests/journeys/support/xss-payloads'

const aView = (of: Partial<Parameters<typeof saveView>[1]> = {}) => ({
  ...{ place: 'cases' as const, name: 'Mina öppna', query: 'status=open', shared: false, ...of },
})

describe('a saved view', () => {
  it('is its keeper’s own, in its list only, and its event tells neither its name nor its filter', async () => {
    const [advisor, lead] = [await anAdvisor(), await aLead()]
    const id = await saveView(advisor, aView())
    const own = { id, name: 'Mina öppna', query: 'status=open', shared: false, sharedBy: null }
    expect(await listViews(advisor, 'cases')).toEqual([own])
    expect(await listViews(advisor, 'work')).toEqual([])
    expect(await listViews(lead, 'cases')).toEqual([])
    const event = await lastEvent()
    expect(event).toMatchObject({
      ...{ type: 'view.saved', actorId: advisor.personId, facts: { place: 'cases', shared: 'no' } },
    })
    expect(JSON.stringify(event)).not.toMatch(/Mina|status=/)
  })

  it('is shared by a lead, under the lead’s name, for as long as they are one', async () => {
    const [advisor, lead] = [await anAdvisor(), await aLead('Lena Ledare')]
    const id = await saveView(lead, aView({ name: 'Veckans', shared: true }))
    const seen = async () => (await listViews(advisor, 'cases')).find((view) => view.id === id)
    expect(await seen()).toMatchObject({ name: 'Veckans', sharedBy: 'Lena Ledare' })
    await revokeRole(await aLead(), { personId: lead.personId, role: 'project-lead' })
    expect(await seen()).toBeUndefined()
    expect((await listViews(lead, 'cases')).map((view) => view.id)).toEqual([id])
  })

  it('is shared by nobody else', async () => {
    const advisor = await anAdvisor()
    await refused(() => saveView(advisor, aView({ shared: true })), 'view-not-shared')
  })

  it('has a name of its own in its list, also when two are saved at once', async () => {
    const advisor = await anAdvisor()
    const late = await losersOf([saveView(advisor, aView()), saveView(advisor, aView())])
    expect(late.map(({ code }) => code)).toEqual(['view-name-taken'])
    await saveView(advisor, aView({ place: 'work' }))
    await saveView(await anAdvisor(), aView())
  })

  it('is one of so many, and a removed one leaves room', async () => {
    const advisor = await anAdvisor()
    for (let no = 0; no < MOST_VIEWS; no++) await saveView(advisor, aView({ name: `Vy ${no}` }))
    const refusal = await refused(() => saveView(advisor, aView({ name: 'En till' })), 'views-full')
    expect(refusal.facts).toEqual({ most: MOST_VIEWS })
  })

  it('keeps any name as the text it is', async () => {
    const advisor = await anAdvisor()
    const names = [
      ...XSS_PAYLOADS.map((text) => text.slice(0, 60)),
      "'; DROP TABLE saved_view; --",
      '=1+1',
      'a'.repeat(60),
    ]
    const given = [...new Set(names.map((name) => saveViewInput.parse(aView({ name })).name))].slice(0, MOST_VIEWS)
    for (const name of given) await saveView(advisor, aView({ name }))
    expect((await listViews(advisor, 'cases')).map(({ name }) => name).sort()).toEqual([...given].sort())
  })
})

describe('what a form may ask to keep', () => {
  const kept = (query: string) => saveViewInput.parse(aView({ query })).query

  it('is a filter: no page, no file, nothing empty, and no personal identity number', () => {
    expect(kept('?q=%C3%A5+b&page=3&as=csv&status=&sort=-opened')).toBe('q=%C3%A5+b&sort=-opened')
    expect(kept('q=19811218-9876&case=811218-9876&status=open')).toBe('status=open')
    expect(kept('q=&sealed=v1.abc&visa=UA-2026-0001&sort=company')).toBe('sort=company')
    expect(kept('https://evil.example/?a=//b')).toBe('https%3A%2F%2Fevil.example%2F%3Fa=%2F%2Fb')
  })

  it.each([
    [{ name: '' }, 'view-name-missing'],
    [{ name: 'a'.repeat(61) }, 'text-too-long'],
    [{ query: `q=${'a'.repeat(1000)}` }, 'text-too-long'],
    [{ query: `q=${'å'.repeat(400)}` }, 'text-too-long'],
  ])('%j is refused', (of, code) => {
    const parsed = saveViewInput.safeParse(aView(of))
    expect(parsed.error?.issues.map(({ message }) => message)).toContain(code)
  })

  it('names a list that there is', () => {
    expect(saveViewInput.safeParse({ ...aView(), place: 'outbox' }).success).toBe(false)
  })
})
