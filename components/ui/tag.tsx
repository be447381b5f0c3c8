import type { ReactNode } from 'react'

export type TagTone = 'new' | 'assigned' | 'ongoing' | 'waiting' | 'urgent' | 'closed' | 'neutral' | 'unseen'

const tones: Record<TagTone, string> = {
  new: 'bg-tag-new-tint text-tag-new',
  assigned: 'bg-tag-assigned-tint text-tag-assigned',
  ongoing: 'bg-tag-ongoing-tint text-tag-ongoing',
  waiting: 'bg-tag-waiting-tint text-tag-waiting',
  urgent: 'bg-tag-urgent-tint text-tag-urgent',
  closed: 'bg-tag-closed-tint text-tag-closed',
  neutral: 'bg-surface text-ink',
  unseen: 'bg-action text-on-action',
}

export function Tag({ tone = 'neutral', children }: { tone?: TagTone; children: ReactNode }) {
  return <strong className={`framed tag ${tones[tone]}`}>{children}</strong>
}
