import { db } from '@/lib/db/client'
import { findPageForEdit } from '@/lib/pages/find-page-for-edit'
import { findPageText } from '@/lib/pages/find-page-text'
import { savePageInput } from '@/lib/pages/inputs'
import { listPages } from '@/lib/pages/list-pages'
import { previewOf } from '@/lib/pages/preview'
import { savePage } from '@/lib/pages/save-page'
import { lastEvent } from '@/tests/support/told'
import { aLead } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'
import { county } from '@/tests/support/county'

const written = (body: string, seen = 0, key: 'about' | 'contact' | 'privacy' = 'about') =>
  ({ key, locale: 'sv', seen, body, intent: 'save' }) as const

describe('saving a page', () => {
  it('shows the new text, filled in, and leaves an event', async () => {
    const lead = await aLead()
    expect(await findPageText('about', 'sv')).toMatch(/kostnadsfri hjälp/i)
    await savePage(lead, written('Vi finns i {{county}}.'))
    expect(await findPageText('about', 'sv')).toBe(`Vi finns i ${county.county.name}.`)
    expect(await findPageText('about', 'en')).toContain('Free help')
    expect(await lastEvent()).toMatchObject({
      type: 'page.revised',
      actorId: lead.personId,
      facts: { key: 'about', locale: 'sv', no: 1, restored: null },
    })
    expect(await findPageForEdit(lead, 'about', 'sv')).toMatchObject({ no: 1, body: 'Vi finns i {{county}}.' })
    expect((await listPages(lead)).find(({ key, locale }) => key === 'about' && locale === 'sv')?.saved?.no).toBe(1)
  })

  it('lets one of two editors through and tells the other who was first', async () => {
    const lead = await aLead('Lisa Lead')
    const refusal = await oneTooLate(
      savePage(lead, written('En', 0, 'contact')),
      savePage(lead, written('Två', 0, 'contact')),
    )
    expect(refusal).toMatchObject({ code: 'page-moved-on', facts: { who: 'Lisa Lead' } })
    expect(await db().pageRevision.count({ where: { key: 'contact' } })).toBe(1)
  })

  it('refuses a revision that has passed, and one that has not come', async () => {
    const lead = await aLead()
    await savePage(lead, written('Ett', 0, 'privacy'))
    await refused(() => savePage(lead, written('Två', 0, 'privacy')), 'page-moved-on')
    await refused(() => savePage(lead, written('Tre', 7, 'privacy')), 'page-moved-on')
  })

  it('refuses a placeholder that means nothing, beside the field', async () => {
    const lead = await aLead()
    const refusal = await refused(() => savePage(lead, written('Ring {{telefon}}.')), 'placeholder-unknown')
    expect(refusal).toMatchObject({ field: 'body', facts: { name: 'telefon' } })
    expect(() => previewOf({ body: '{{telefon}}', locale: 'sv' })).toThrow('placeholder-unknown')
  })

  it('previews without saving', () => {
    const { body, tree } = previewOf({ body: '# {{county}}', locale: 'sv' })
    expect(body).toBe('# {{county}}')
    expect(JSON.stringify(tree)).toContain(county.county.name)
  })

  it('reads the lines of a form as lines', () => {
    const read = savePageInput.parse({ key: 'about', locale: 'sv', seen: '3', intent: 'save', body: ' a\r\nb ' })
    expect(read).toMatchObject({ seen: 3, body: 'a\nb' })
  })
})
