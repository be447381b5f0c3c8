import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { Card } from '@/components/ui/card'
import { CopyText } from '@/components/ui/copy-text'
import { Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { Tag } from '@/components/ui/tag'
import type { FormAction } from '@/lib/refusals/result'
import type { ListedPartner } from '@/lib/partners/list-partners'
import { AddMemberForm } from './add-member-form'
import { TermsOf } from './terms-of'
import { shownEmail } from '@/lib/people/shown-email'

export type PartnerActions = Record<'end' | 'addMember' | 'revokeMember' | 'setTerms', FormAction<void>>
type PartnerListProps = {
  partners: readonly ListedPartner[]
  actions: PartnerActions
  linkOf: (code: string) => string
}

/** Every partner with its link and its people. What has ended is shown and can no longer be changed. */
export function PartnerList({ partners, actions, linkOf }: PartnerListProps) {
  const t = useTranslations('partnerLead')
  if (partners.length === 0) return <EmptyState heading={t('emptyHeading')}>{t('emptyText')}</EmptyState>
  return (
    <ul className="grid gap-4 lg:grid-cols-2">
      {partners.map((partner) => (
        <Card key={partner.id} as="li" heading={partner.name}>
          <div className="space-y-4">
            <p className="flex flex-wrap gap-1.5">
              {partner.endedOn && <Tag tone="closed">{t('ended', { day: partner.endedOn })}</Tag>}
              <span className="text-muted">{t(`kinds.${partner.kind}`)}</span>
            </p>
            <p>{t('referrals', { count: partner.referrals })}</p>
            {!partner.endedOn && (
              <CopyText
                id={`link-${partner.code}`}
                label={t('link')}
                text={linkOf(partner.code)}
                words={{ copy: t('copy'), copied: t('copied') }}
              />
            )}
            <TermsOf partner={partner} action={actions.setTerms} />
            <Members partner={partner} />
            {!partner.endedOn && <Changes partner={partner} actions={actions} />}
          </div>
        </Card>
      ))}
    </ul>
  )
}

function Members({ partner: { members } }: { partner: ListedPartner }) {
  const t = useTranslations('partnerLead')
  return (
    <div>
      <h3 className="text-base">{t('members')}</h3>
      {members.length === 0 && <p className="text-muted">{t('noMembers')}</p>}
      <ul>
        {members.map(({ id, name, email }) => (
          <li key={id} className="wrap-anywhere">
            {name} <span className="text-muted">{email && shownEmail(email)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Changes({ partner: { id, name, members }, actions }: { partner: ListedPartner; actions: PartnerActions }) {
  const t = useTranslations('partnerLead')
  return (
    <Details summary={t('change')}>
      <div className="space-y-6 py-2">
        {members.length > 0 && (
          <div className="flex flex-wrap gap-3">
            {members.map((member) => (
              <ButtonForm
                key={member.id}
                action={actions.revokeMember}
                hidden={{ partnerId: id, personId: member.id }}
                word={t('revoke', { name: member.name })}
                variant="secondary"
              />
            ))}
          </div>
        )}
        <AddMemberForm
          action={actions.addMember}
          partnerId={id}
          label={`${t('addMemberHeading')}: ${name}`}
          words={{ name: t('memberName'), email: t('memberEmail'), add: t('addMember'), added: t('memberAdded') }}
        />
        <div className="border-hairline space-y-3 border-t pt-4">
          <p className="text-muted text-sm">{t('endText')}</p>
          <ButtonForm action={actions.end} hidden={{ partnerId: id }} word={t('end')} about={name} variant="danger" />
        </div>
      </div>
    </Details>
  )
}
