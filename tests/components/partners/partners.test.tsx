import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { PartnerList } from '@/components/partners/partner-list'
import { ReferralForm } from '@/components/partners/referral-form'
import { messagesIn } from '@/lib/i18n/messages'
import { referralInput } from '@/lib/partners/referral-inputs'
import type { ListedPartner } from '@/lib/partners/list-partners'
import { accepting, judging, refusing, sentTo } from '../support/answers'
import { drawInSwedish } from '../support/in-swedish'
import { errorsOnSubmit } from '../support/errors-on-submit'

const { errors, partnerLead } = messagesIn('sv')
const PARTNER = '6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a11'

const partner = (of: Partial<ListedPartner> = {}): ListedPartner => ({
  id: PARTNER,
  kind: 'municipality',
  name: 'Ortby kommun',
  code: 'orsa',
  municipalityCode: '9934',
  endedOn: null,
  referrals: 2,
  terms: [{ no: 1, sees: 'states', sinceOn: '2026-05-01', agreedWith: 'Mia Medlem', reference: 'DNR 7' }],
  inForce: 1,
  members: [{ id: 'm', name: 'Mia Medlem', email: 'mia@orsa.example' }],
  ...of,
})

function drawList(partners: ListedPartner[], end = accepting()) {
  const actions = { end, addMember: accepting(), revokeMember: accepting(), setTerms: accepting() }
  return drawInSwedish(
    <PartnerList partners={partners} actions={actions} linkOf={(code) => `https://ua.example/${code}`} />,
  )
}

describe('the partners', () => {
  it('are missed in words when there is none', () => {
    drawList([])
    expect(screen.getByRole('heading', { name: partnerLead.emptyHeading })).toBeVisible()
  })

  it('are listed with their people, and those that have ended without a way to change them', async () => {
    const { container } = drawList([
      partner(),
      partner({ id: 'b', code: 'provby', name: 'Provby', endedOn: '2026-10-01', members: [] }),
    ])
    expect(screen.getAllByRole('listitem').length).toBeGreaterThan(1)
    expect(screen.getAllByText(partnerLead.change)).toHaveLength(1)
    expect(screen.getByText(partnerLead.noMembers)).toBeVisible()
    expect(await axe(container)).toHaveNoViolations()
  })

  it('tell why one could not be ended', async () => {
    const end = refusing({ code: 'data-away' })
    drawList([partner()], end)
    await userEvent.click(screen.getByText(partnerLead.change))
    await userEvent.click(screen.getByRole('button', { name: `${partnerLead.end}: Ortby kommun` }))
    expect(sentTo(end)).toEqual({ partnerId: PARTNER })
    expect(await screen.findByRole('alert')).toHaveTextContent(errors['data-away'])
  })

  it('send a company on with its consent: what is missing is told in the page’s order and what was typed stays', async () => {
    const action = judging(referralInput)
    drawInSwedish(
      <ReferralForm
        action={action}
        requestId={PARTNER}
        partner={{ id: PARTNER, name: 'Ortby kommun' }}
        municipalities={[]}
        industries={[]}
        employeeBands={[]}
        links={{ another: '/partner', back: '/' }}
        consent="Företaget har sagt ja"
      />,
    )
    await userEvent.type(screen.getByRole('textbox', { name: /Företagets namn/ }), 'Vassbo Rör')
    await userEvent.click(screen.getByRole('button'))
    const form = document.querySelector('form') as HTMLFormElement
    const told = await errorsOnSubmit(form)
    expect(told.slice(0, 2)).toEqual([errors['municipality-missing'], errors['org-number-missing']])
    expect(told.at(-1)).toBe(errors['consent-missing'])
    expect(screen.getByRole('textbox', { name: /Företagets namn/ })).toHaveValue('Vassbo Rör')
    expect(screen.getByRole('checkbox', { name: 'Företaget har sagt ja' })).not.toBeChecked()
  })
})
