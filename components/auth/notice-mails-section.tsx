import { useTranslations } from 'next-intl'
import { NOTICE_MAILS, type NoticeMails } from '@/lib/notices/kinds'
import type { FormAction } from '@/lib/refusals/result'
import { ChoiceForm } from './choice-form'

type NoticeMailsSectionProps = { chosen: NoticeMails; action: FormAction<void> }

/** When mails come of what the pages show as well, and which come whatever is chosen. */
export function NoticeMailsSection({ chosen, action }: NoticeMailsSectionProps) {
  const t = useTranslations('account.mails')
  return (
    <section aria-labelledby="mails" className="max-w-[44rem] space-y-4">
      <h2 id="mails">{t('heading')}</h2>
      <p>{t('lead')}</p>
      <ChoiceForm
        id="mails-form"
        name="mails"
        action={action}
        chosen={chosen}
        choices={NOTICE_MAILS.map((value) => ({ value, label: t(value) }))}
        words={{ label: t('choose'), save: t('save'), saved: t('saved') }}
      />
    </section>
  )
}
