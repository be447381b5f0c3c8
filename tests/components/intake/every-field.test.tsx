import type { z } from 'zod'
import { CompanyForm } from '@/components/intake/company-form'
import { ContactForm } from '@/components/intake/contact-form'
import { NeedForm } from '@/components/intake/need-form'
import { ReferralForm } from '@/components/partners/referral-form'
import { companyInput, contactInput, needInput } from '@/lib/cases/application-inputs'
import { accepting } from '../support/answers'
import { drawInSwedish } from '../support/in-swedish'

const action = accepting()
const lists = { municipalities: [], industries: [], employeeBands: [] }
const fieldsOf = (...schemas: z.ZodObject[]) => [...new Set(schemas.flatMap(({ shape }) => Object.keys(shape)))]
const asked = () =>
  new Set([...document.querySelectorAll<HTMLInputElement>('form [name]')].map((control) => control.name))

const ofNeed = fieldsOf(...needInput.options)
const ofCompany = fieldsOf(companyInput)
const ofContact = fieldsOf(contactInput)

describe('a field of an application', () => {
  it.each(ofNeed)('is asked for on the page about the need: %s', (field) => {
    drawInSwedish(<NeedForm action={action} />)
    expect(asked()).toContain(field)
  })

  it.each(ofCompany)('is asked for on the page about the company: %s', (field) => {
    drawInSwedish(<CompanyForm action={action} county="Provlandet" {...lists} />)
    expect(asked()).toContain(field)
  })

  it.each(ofContact)('is asked for on the page about the contact: %s', (field) => {
    drawInSwedish(<ContactForm action={action} />)
    expect(asked()).toContain(field)
  })

  // A partner knows neither what the company needs help with nor when it can be called: its adviser asks.
  const ofPartner = [...ofNeed, ...ofCompany, ...ofContact].filter((field) => !['needs', 'callTime'].includes(field))
  it.each(ofPartner)('is asked for of a partner that refers a company: %s', (field) => {
    const links = { another: '/partner', back: '/' }
    const partner = { id: 'p', name: 'Ortby kommun' }
    drawInSwedish(<ReferralForm {...{ action, partner, links, ...lists }} requestId="r" consent="Ja" />)
    expect(asked()).toContain(field)
  })
})
