import 'server-only'
import { getTranslations } from 'next-intl/server'
import { displayOrgNumber } from '@/lib/companies/org-number'
import { formatPhoneNumber } from '@/lib/people/phone-format'
import { host } from '@/lib/config/host'
import { formatDay } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import type { DraftAnswers } from '@/lib/intake/find-draft'
import { companyInput, contactInput, needInput } from '@/lib/cases/application-inputs'

type Part = { key: 'need' | 'company' | 'contact'; rows: { term: string; value: string }[] | null }

/** The answers in words; a sole trader's number masked. A page that is not yet filled in has no rows. */
export async function summariseDraft(answers: DraftAnswers, locale: Locale): Promise<Part[]> {
  const [t, words] = await Promise.all([getTranslations('intake'), getTranslations('caseWords')])
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
  return [
    {
      key: 'need',
      rows: need
        ? [
            { term: t('need.about'), value: abouts[need.about] },
            ...(need.about === 'bid'
              ? [
                  { term: t('need.buyerName'), value: need.buyerName },
                  { term: t('need.buyerOrgNumber'), value: need.buyerOrgNumber ?? '' },
                  { term: t('need.boughtFor'), value: need.boughtFor ?? '' },
                  { term: t('need.bidDeadlineOn'), value: formatDay(need.bidDeadlineOn, locale) },
                  { term: t('need.reference'), value: need.reference },
                  { term: t('need.noticeUrl'), value: need.noticeUrl },
                  { term: t('need.tedNumber'), value: need.tedNumber },
                  { term: t('need.lots'), value: need.lots },
                ]
              : []),
            { term: t('need.needs'), value: need.needs.map((one) => words(`needs.${one}`)).join('\n') },
            { term: t('need.description'), value: need.description },
          ]
        : null,
    },
    {
      key: 'company',
      rows: company
        ? [
            { term: t('company.orgNumber'), value: displayOrgNumber(company.orgNumber) },
            { term: t('company.companyName'), value: company.companyName },
            {
              term: t('company.municipality'),
              value: municipalities.find(({ code }) => code === company.municipalityCode)?.name ?? '',
            },
            { term: t('company.industry'), value: label(industries, company.industry) },
            { term: t('company.employees'), value: label(employeeBands, company.employees) },
          ]
        : null,
    },
    {
      key: 'contact',
      rows: contact
        ? [
            { term: t('contact.name'), value: contact.name },
            { term: t('contact.email'), value: contact.email },
            { term: t('contact.phone'), value: formatPhoneNumber(contact.phone) },
            { term: t('contact.callTime'), value: callTimes[contact.callTime] },
          ]
        : null,
    },
  ]
}
