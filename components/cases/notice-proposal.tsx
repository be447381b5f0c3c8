'use client'

import { useLocale, useTranslations } from 'next-intl'
import { CheckboxField } from '@/components/form/checkbox-field'
import { SubmitButton } from '@/components/form/submit-button'
import { Notice } from '@/components/ui/notice'
import { NOTICE_ROW_NAMES, NOTICE_ROWS, type NoticeRow } from '@/lib/cases/notice-rows'
import type { ProcurementName } from '@/lib/cases/known-procurement'
import type { ReadNotice } from '@/lib/cases/read-notice'
import { formatDay, sayClock } from '@/lib/i18n/formats'
import { NoticeAward } from './notice-award'
import { NoticeLots } from './notice-lots'
import { NoticeResults } from './notice-results'

type Said = Partial<Record<ProcurementName, string>>
type NoticeProposalProps = { read: ReadNotice; known: Record<ProcurementName, string> }

/** What a notice says, field by field beside what the case says; what differs is ticked. Its values are posted as if typed. */
export function NoticeProposal({ read, known }: NoticeProposalProps) {
  const t = useTranslations('caseForms.procurement.notice')
  const fields = useTranslations('caseForms.procurement.fields')
  const say = useSaid()
  const { values, relation } = read
  const hasLots = read.lots.length > 1
  const rows = NOTICE_ROW_NAMES.filter((row) => values[NOTICE_ROWS[row][0]] && !(row === 'lots' && hasLots))
  const differ = rows.filter((row) => NOTICE_ROWS[row].some((name) => (values[name] ?? '') !== known[name]))
  const moves = differ.includes('deadline') && known.bidDeadlineOn !== ''
  return (
    <section aria-labelledby="notice-found" className="border-hairline space-y-6 border-t pt-6">
      <h2 id="notice-found">{t('found')}</h2>
      {relation && (
        <Notice
          level={3}
          tone={relation === 'changes-unknown' || relation === 'older' ? 'warn' : 'info'}
          heading={t(`relation.${relation}`)}
        >
          {moves && <p>{t('moves', { from: say('deadline', known), to: say('deadline', values) })}</p>}
        </Notice>
      )}
      {read.award && <NoticeAward award={read.award} />}
      <p>{t(differ.length > 0 || hasLots ? 'choose' : 'none')}</p>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {read.noticeId && <input type="hidden" name="noticeId" value={read.noticeId} />}
      {read.noticeVersion && <input type="hidden" name="noticeVersion" value={read.noticeVersion} />}
      <ul className="divide-hairline divide-y">
        {rows.map((row) => (
          <li key={row} className="py-2">
            {differ.includes(row) ? (
              <CheckboxField<{ take: string }>
                name="take"
                id={`take-${row}`}
                value={row}
                defaultValue={row}
                label={<Said field={fields(row)} value={say(row, values)} />}
                hint={t('inCase', { value: say(row, known) || t('nothing') })}
              />
            ) : (
              <div className="py-2.5 pl-9">
                <Said field={fields(row)} value={say(row, values)} />
                <p className="text-muted">{t('same')}</p>
              </div>
            )}
          </li>
        ))}
      </ul>
      {hasLots && <NoticeLots lots={read.lots} award={read.results.length > 0} />}
      <NoticeResults results={read.results} lots={read.lots} />
      {(differ.length > 0 || hasLots) && (
        <SubmitButton name="step" value="save">
          {t('save')}
        </SubmitButton>
      )}
    </section>
  )
}

function Said({ field, value }: { field: string; value: string }) {
  return (
    <>
      <span className="text-muted block">{field}</span>
      <span className="font-strong wrap-anywhere">{value}</span>
    </>
  )
}

/** What a row says, in words. */
function useSaid() {
  const words = useTranslations('caseForms.procurement')
  const locale = useLocale()
  return (row: NoticeRow, said: Said): string => {
    const [first, clock] = NOTICE_ROWS[row]
    const value = said[first] ?? ''
    if (value === '') return ''
    if (first === 'law') return words(`laws.${value as 'lou'}`)
    if (first === 'procedure') return words(`procedures.${value as 'open'}`)
    if (first === 'buyerOrgNumber') return `${value.slice(0, 6)}-${value.slice(6)}`
    if (!first.endsWith('On')) return value
    const day = formatDay(value, locale)
    const at = clock && said[clock]
    return at ? words('notice.dayAt', { day, clock: sayClock(at, locale) }) : day
  }
}
