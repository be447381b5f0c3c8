import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { InviteForm } from '@/components/companies/invite-form'
import { MandateList } from '@/components/companies/mandate-list'
import { RevealForm } from '@/components/companies/reveal-form'
import { messagesIn } from '@/lib/i18n/messages'
import type { CompanyMandate } from '@/lib/mandates/list-mandates'
import { accepting, refusing, sentTo } from '../support/answers'
import { drawInSwedish } from '../support/in-swedish'
import { errorsOnSubmit } from '../support/errors-on-submit'

const { caseForms, casePage, errors } = messagesIn('sv')
const NUMBER = 'UA-2026-0001'
const MANDATE = '6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a11'
const form = () => document.querySelector('form') as HTMLFormElement

const mandate = (of: Partial<CompanyMandate> = {}): CompanyMandate => ({
  id: MANDATE,
  personId: 'p',
  personName: 'Vera Vd',
  email: 'vera@ror.example',
  phone: '+46250123456',
  level: 'self-declared',
  checkedHow: null,
  note: null,
  validTo: null,
  verifiedAt: null,
  verifiedByName: null,
  ...of,
})

const drawList = (mandates: CompanyMandate[], verify = accepting(), revoke = accepting()) =>
  drawInSwedish(<MandateList mandates={mandates} number={NUMBER} verify={verify} revoke={revoke} />)

describe('who speaks for a company', () => {
  it('is said also when nobody does', () => {
    drawList([])
    expect(screen.getByText(casePage.mandates.empty)).toBeVisible()
  })

  it('is checked in one of the ways there are, asked for beside the choice', async () => {
    const verify = accepting()
    const { container } = drawList([mandate()], verify)
    await userEvent.type(screen.getByRole('textbox'), 'Ringde växeln')
    await userEvent.click(screen.getByRole('button', { name: caseForms.verify.submit }))
    expect(await errorsOnSubmit(form())).toEqual([errors['how-missing']])
    expect(verify).not.toHaveBeenCalled()
    expect(screen.getByRole('textbox')).toHaveValue('Ringde växeln')
    expect(await axe(container)).toHaveNoViolations()
  })

  it('is not asked to be checked twice, and one who cannot be removed is told of', async () => {
    const revoke = refusing({ code: 'mandate-unknown' })
    drawList([mandate({ level: 'verified' })], accepting(), revoke)
    expect(screen.queryByRole('button', { name: caseForms.verify.submit })).not.toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: `${casePage.mandates.revoke}: Vera Vd` }))
    expect(sentTo(revoke)).toEqual({ number: NUMBER, mandateId: MANDATE })
    expect(await screen.findByRole('alert')).toHaveTextContent(errors['mandate-unknown'])
  })

  it('is invited by name and address, both asked for where they stand', async () => {
    drawInSwedish(<InviteForm action={accepting()} number={NUMBER} />)
    await userEvent.click(screen.getByRole('button'))
    expect(await errorsOnSubmit(form())).toEqual([errors['name-missing'], errors['email-missing']])
  })

  it('keeps an invitation that the server refuses', async () => {
    drawInSwedish(<InviteForm action={refusing({ field: 'email', code: 'email-format' })} number={NUMBER} />)
    await userEvent.type(screen.getByRole('textbox', { name: caseForms.invite.name }), 'Kim')
    await userEvent.type(screen.getByRole('textbox', { name: caseForms.invite.email }), 'kim@ror.example')
    await userEvent.click(screen.getByRole('button'))
    expect(await errorsOnSubmit(form())).toEqual([errors['email-format']])
    expect(screen.getByRole('textbox', { name: caseForms.invite.email })).toHaveValue('kim@ror.example')
  })

  it('has its number shown only for a reason', async () => {
    const action = accepting('556000-0001')
    drawInSwedish(<RevealForm action={action} number={NUMBER} />)
    await userEvent.click(screen.getByRole('button'))
    expect(await errorsOnSubmit(form())).toEqual([errors['reason-missing']])
    await userEvent.selectOptions(screen.getByRole('combobox'), 'register-lookup')
    await userEvent.click(screen.getByRole('button'))
    expect(await screen.findByText(/556000-0001/)).toBeVisible()
  })
})
