import 'server-only'
import { createTranslator } from 'use-intl/core'
import { displayOrgNumber } from '@/lib/companies/org-number'
import { formatPhoneNumber } from '@/lib/people/phone-format'
import { host } from '@/lib/config/host'
import { formatDay, sayClock } from '@/lib/i18n/formats'
import { messagesIn } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/pathnames'
import type { DraftAnswers } from '@/lib/intake/find-draft'
import {
  companyInput,
  contactInput,
  needInput,
  type CompanyInput,
  type ContactInput,
  type NeedInput,
} from '@/lib/cases/application-inputs'

type Row = { term: string; value: string }
type Part = { key: 'need' | 'company' | 'contact'; rows: Row[] | null }
type Bid = Extract<NeedInput, { about: 'bid' }>
type Decision = Extract<NeedInput, { about: 'understand-decision' }>
type OtherNeed = Exclude<NeedInput, Bid | Decision>
/** Every answer of a page as a text. An answer that is no text of its own must be said here to compile. */
type Said<I> = { [Field in keyof I]-?: string }

/** The answers in words; a sole trader's number masked. A page that is not yet filled in has no rows. */
export function summariseDraft(answers: DraftAnswers, locale: Locale): Part[] {
  const messages = messagesIn(locale)
  const t = createTranslator({ locale, messages, namespace: 'intake' })
  const words = createTranslator({ locale, messages, namespace: 'caseWords' })
  const need = needInput.safeParse(answers.need).data
  const company = companyInput.safeParse(answers.company).data
  const contact = contactInput.safeParse(answers.contact).data
  const { municipalities, industries, employeeBands } = host()
  const label = (list: { code: string; label: Record<Locale, string> }[], code: string) =>
    list.find((one) => one.code === code)?.label[locale] ?? ''
  const callTimes = { any: t('contact.any'), morning: t('contact.morning'), afternoon: t('contact.afternoon') }
  const abouts = {
    bid: t('need.bid'),
    'get-started': t('need.getStarted'),
    'understand-decision': t('need.understandDecision'),
    other: t('need.other'),
  }
  const saidNeed: Said<Bid> | Said<Decision> | Said<OtherNeed> | undefined = need && {
    ...(need.about === 'bid'
      ? sayBid(need, locale)
      : need.about === 'understand-decision'
        ? sayDecision(need, locale)
        : need),
    about: abouts[need.about],
    needs: need.needs.map((one) => words(`needs.${one}`)).join('\n'),
  }
  const saidCompany: Said<CompanyInput> | undefined = company && {
    ...company,
    orgNumber: displayOrgNumber(company.orgNumber),
    municipalityCode: municipalities.find(({ code }) => code === company.municipalityCode)?.name ?? '',
    industry: label(industries, company.industry),
    employees: label(employeeBands, company.employees),
  }
  const saidContact: Said<ContactInput> | undefined = contact && {
    ...contact,
    phone: formatPhoneNumber(contact.phone),
    callTime: callTimes[contact.callTime],
  }
  return [
    {
      key: 'need',
      rows: saidNeed ? rowsOf(saidNeed, (field: keyof Bid | keyof Decision) => t(`need.${field}`)) : null,
    },
    { key: 'company', rows: saidCompany ? rowsOf(saidCompany, (field) => t(`company.${field}`)) : null },
    { key: 'contact', rows: saidContact ? rowsOf(saidContact, (field) => t(`contact.${field}`)) : null },
  ]
}

function sayBid({ bidDeadlineOn, bidDeadlineClock, ...need }: Bid, locale: Locale) {
  return {
    ...need,
    ...sayBuyer(need),
    bidDeadlineOn: formatDay(bidDeadlineOn, locale),
    bidDeadlineClock: bidDeadlineClock ? sayClock(bidDeadlineClock, locale) : '',
  }
}

function sayDecision({ standstillEndsOn, ...need }: Decision, locale: Locale) {
  return { ...need, ...sayBuyer(need), standstillEndsOn: standstillEndsOn ? formatDay(standstillEndsOn, locale) : '' }
}

function sayBuyer({ buyerOrgNumber, boughtFor }: Pick<Bid, 'buyerOrgNumber' | 'boughtFor'>) {
  return { buyerOrgNumber: buyerOrgNumber ?? '', boughtFor: boughtFor ?? '' }
}

/** In the order of the schema, which is the page's. */
function rowsOf<Field extends string>(said: Partial<Record<Field, string>>, term: (field: Field) => string): Row[] {
  return (Object.keys(said) as Field[]).map((field) => ({ term: term(field), value: said[field] ?? '' }))
}
