import { Timeline } from '@/components/ui/timeline'

type CaseTimelineProps = {
  items: readonly { id: string; title: string; dateTime: string; when: string; who: string }[]
  label: string
  level?: 2 | 3 | 4
}

/** What has happened in a case, newest first. */
export function CaseTimeline({ items, label, level = 3 }: CaseTimelineProps) {
  return <Timeline items={items} label={label} level={level} />
}
