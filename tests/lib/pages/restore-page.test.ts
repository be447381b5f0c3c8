import { findPageForEdit } from '@/lib/pages/find-page-for-edit'
import { restorePage } from '@/lib/pages/restore-page'
import { savePage } from '@/lib/pages/save-page'
import { shippedText } from '@/lib/pages/shipped-text'
import { lastEvent } from '@/tests/support/told'
import { aLead } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

const page = { key: 'cookies', locale: 'en' } as const

describe('restoring a page', () => {
  it('saves an earlier text as a revision of its own, and the shipped one too', async () => {
    const lead = await aLead()
    await savePage(lead, { ...page, seen: 0, body: 'One', intent: 'save' })
    await savePage(lead, { ...page, seen: 1, body: 'Two', intent: 'save' })
    await restorePage(lead, { ...page, seen: 2, no: 1 })
    expect(await findPageForEdit(lead, 'cookies', 'en')).toMatchObject({ no: 3, body: 'One' })
    expect(await lastEvent()).toMatchObject({ type: 'page.revised', facts: { no: 3, restored: 1 } })

    await restorePage(lead, { ...page, seen: 3, no: 0 })
    expect((await findPageForEdit(lead, 'cookies', 'en')).body).toBe(shippedText('cookies', 'en'))
    await refused(() => restorePage(lead, { ...page, seen: 4, no: 9 }), 'revision-unknown')
    await refused(() => restorePage(lead, { ...page, seen: 2, no: 1 }), 'page-moved-on')
    const again = () => restorePage(lead, { ...page, seen: 4, no: 2 })
    expect((await oneTooLate(again(), again())).code).toBe('page-moved-on')
  })
})
