import { EmptyState } from '@/components/ui/empty-state'
import { ButtonLink } from '@/components/ui/button'

export function TrailEmpty({ heading, clear, href }: { heading: string; clear: string; href: string }) {
  return (
    <EmptyState
      heading={heading}
      action={
        <ButtonLink href={href} variant="secondary" size="compact">
          {clear}
        </ButtonLink>
      }
    />
  )
}
