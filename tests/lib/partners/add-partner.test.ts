import { addPartner } from '@/lib/partners/add-partner'
import { endPartner } from '@/lib/partners/end-partner'
import { addPartnerInput } from '@/lib/partners/inputs'
import { listPartners } from '@/lib/partners/list-partners'
import { db } from '@/lib/db/client'
import { lastEvent } from '@/tests/support/told'
import { aLead } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'
import { placeNo } from '@/tests/support/county'

const town = (municipalityCode: string, code: string) =>
  ({ kind: 'municipality', name: 'Prov kommun', code, municipalityCode }) as const

describe('adding a partner', () => {
  it('makes it, with an event that holds its kind and code', async () => {
    const lead = await aLead()
    const { id } = await addPartner(lead, town(placeNo(10).code, 'provstad'))
    expect(await lastEvent()).toMatchObject({
      type: 'partner.added',
      actorId: lead.personId,
      facts: { kind: 'municipality', code: 'provstad' },
    })
    expect(await listPartners(lead)).toMatchObject([{ id, code: 'provstad', members: [], endedOn: null, referrals: 0 }])
  })

  it('refuses a municipality of another county', async () => {
    const lead = await aLead()
    const refusal = await refused(() => addPartner(lead, town('0000', 'elsewhere')), 'municipality-missing')
    expect(refusal.field).toBe('municipalityCode')
  })

  it('lets a municipality have one partner at a time, and a code one partner for ever', async () => {
    const lead = await aLead()
    const { id } = await addPartner(lead, town(placeNo(9).code, 'angby'))
    expect(
      (await refused(() => addPartner(lead, town(placeNo(9).code, 'angby-2')), 'municipality-has-partner')).field,
    ).toBe('municipalityCode')
    await endPartner(lead, id)
    expect((await refused(() => addPartner(lead, town(placeNo(9).code, 'angby')), 'partner-code-taken')).field).toBe(
      'code',
    )
    await addPartner(lead, town(placeNo(9).code, 'angby-igen'))
  })

  it('lets one of two at once have the code', async () => {
    const lead = await aLead()
    const input = { kind: 'trade-organisation', name: 'Provföretagarna', code: 'samma' } as const
    expect((await oneTooLate(addPartner(lead, input), addPartner(lead, input))).code).toBe('partner-code-taken')
    expect(await db().partner.count({ where: { code: 'samma' } })).toBe(1)
  })

  it('reads a code as an address may carry it', () => {
    const parse = (code: string) => addPartnerInput.safeParse({ kind: 'trade-organisation', name: 'Prov', code })
    expect(parse(' Provstad ').data?.code).toBe('provstad')
    expect(parse('Ängby').error?.issues[0]?.message).toBe('partner-code-format')
  })
})
