import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { CompanyForm } from '@/components/intake/company-form'
import { ContactForm } from '@/components/intake/contact-form'
import { Confirmation } from '@/components/intake/confirmation'
import { IntakeStart } from '@/components/intake/intake-start'
import { NeedForm } from '@/components/intake/need-form'
import { companyInput, contactInput, needInput } from '@/lib/cases/application-inputs'
import { messagesIn } from '@/lib/i18n/messages'
import { accepting, judging, refusing, sentTo } from '../support/answers'
import { drawInSwedish } from '../support/in-swedish'
import { errorsOnSubmit } from '../support/errors-on-submit'

const { errors } = messagesIn('sv')
const form = () => document.querySelector('form') as HTMLFormElement
const send = () => userEvent.click(screen.getByRole('button', { name: 'Fortsätt' }))
const option = (value: string) => ({ value, label: value })

const drawCompany = (action: ReturnType<typeof judging>) =>
  drawInSwedish(
    <CompanyForm
      action={action}
      county="Provlandet"
      municipalities={[option('9962')]}
      industries={[option('bygg')]}
      employeeBands={[option('1-9')]}
    />,
  )

describe('the intake', () => {
  it('tells what is missing of a company in the order that the page asks', async () => {
    drawCompany(judging(companyInput))
    await send()
    expect(await errorsOnSubmit(form())).toEqual(
      (
        [
          'municipality-missing',
          'org-number-missing',
          'company-name-missing',
          'industry-missing',
          'employees-missing',
        ] as const
      ).map((code) => errors[code]),
    )
  })

  it('keeps what was typed of a company beside what is wrong with it', async () => {
    drawCompany(judging(companyInput))
    await userEvent.type(screen.getByRole('textbox', { name: /Organisationsnummer/ }), '556000-0001')
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /Kommun/ }), '9962')
    await send()
    await errorsOnSubmit(form())
    expect(screen.getByRole('textbox', { name: /Organisationsnummer/ })).toHaveValue('556000-0001')
    expect(screen.getByRole('combobox', { name: /Kommun/ })).toHaveValue('9962')
  })

  it('asks for the contact again, with the choice of a time last, where it stands', async () => {
    drawInSwedish(<ContactForm action={judging(contactInput)} />)
    await send()
    expect(await errorsOnSubmit(form())).toEqual([
      errors['name-missing'],
      errors['email-missing'],
      errors['phone-missing'],
      errors['call-time-missing'],
    ])
  })

  it('asks what it is about, with the keyboard alone', async () => {
    const user = userEvent.setup()
    const action = judging(needInput)
    drawInSwedish(<NeedForm action={action} />)
    await send()
    expect(await errorsOnSubmit(form())).toEqual([errors['about-missing']])
    await user.keyboard('{Tab}{Enter}')
    expect(screen.getAllByRole('radio')[0]).toHaveFocus()
    await user.keyboard(' ')
    await send()
    expect(sentTo(action)).toMatchObject({ about: 'bid', buyerName: '' })
    expect(await errorsOnSubmit(form())).toEqual([errors['buyer-missing'], errors['deadline-missing']])
    expect(screen.getAllByRole('radio')[0]).toBeChecked()
  })

  it('lets staff begin for somebody on the phone, and says why when that is refused', async () => {
    const start = refusing({ code: 'data-away' })
    drawInSwedish(
      <IntakeStart locale="sv" staffName="Ada" resumes={false} partner={null} start={start} pause={null} cap={300} />,
    )
    await userEvent.click(screen.getByRole('button'))
    expect(sentTo(start)).toEqual({ byPhone: 'yes' })
    expect(await screen.findByRole('alert')).toHaveTextContent(errors['data-away'])
  })

  it('asks nothing between rounds: it says so, when the next one opens, and how to be told', () => {
    const given = {
      locale: 'sv',
      staffName: 'Ada',
      resumes: false,
      partner: null,
      start: accepting(),
      cap: null,
    } as const
    drawInSwedish(<IntakeStart {...given} pause={{ opensOn: '2027-01-11' }} />)
    expect(screen.getByRole('heading', { name: 'Ingen programrunda är öppen just nu' })).toBeInTheDocument()
    expect(screen.getByText(/Nästa runda öppnar måndag 11 januari/)).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Få ett mejl när nästa runda öppnar' })).toHaveAttribute(
      'href',
      '/nyhetsbrev?om=rounds',
    )
    expect(screen.queryByRole('button')).toBeNull()
    expect(screen.queryAllByRole('link')).toHaveLength(1)
  })

  it('confirms with the promise of the case’s own clock and the hours of its round', () => {
    const answered = {
      number: 'UA-2026-0001',
      openedOnPhone: false,
      about: 'understand-decision',
      capMinutes: 240,
    } as const
    const promised = { code: 'call-on', day: '2026-11-30', clock: '09:00' } as const
    const given = { locale: 'sv', phone: '010-000 00 00', hours: 'vardagar 9–12' } as const
    drawInSwedish(<Confirmation {...given} confirmation={{ ...answered, promised }} />)
    expect(
      screen.getByText(/^Avtalsspärren är snart slut. Ring oss måndag 30 november från klockan 09.00/),
    ).toBeVisible()
    expect(screen.queryByText(/senast/)).toBeNull()
    expect(screen.getByText(/hjälp i upp till fyra timmar/)).toBeVisible()
  })

  it('never ticks a partner’s consent by itself', async () => {
    const start = accepting()
    const partner = { code: 'ortby', name: 'Ortby kommun', mayFollow: false }
    drawInSwedish(
      <IntakeStart
        locale="sv"
        staffName={null}
        resumes={false}
        partner={partner}
        start={start}
        pause={null}
        cap={300}
      />,
    )
    expect(screen.getByRole('checkbox')).not.toBeChecked()
    await userEvent.click(screen.getByRole('button'))
    expect(sentTo(start)).toEqual({ partner: 'ortby', next: 'need' })
  })
})
