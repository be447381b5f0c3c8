import { useTranslations } from 'next-intl'
import { formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import type { SentMessage } from '@/lib/registrations/list-training-messages'

/** What the participants have been told in free words, in each language it was written in. */
export function SentMessages({ messages, locale }: { messages: readonly SentMessage[]; locale: Locale }) {
  const t = useTranslations('trainingStaff.page')
  return (
    <ul className="space-y-6">
      {messages.map(({ id, readers, textSv, textEn, told, sentBy, sentAt }) => (
        <li key={id} className="border-hairline space-y-2 border-l-4 pl-5">
          <p className="text-muted text-sm">
            {t('messageFacts', { who: sentBy, when: formatInstant(sentAt, locale), told, readers })}
          </p>
          <p lang="sv" className="max-w-[66ch] wrap-anywhere whitespace-pre-line">
            {textSv}
          </p>
          {textEn && (
            <p lang="en" className="max-w-[66ch] wrap-anywhere whitespace-pre-line">
              {textEn}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
