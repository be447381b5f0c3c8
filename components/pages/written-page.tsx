import type { ReactNode } from 'react'
import { Markdown } from '@/components/ui/markdown'
import { PageHeader } from '@/components/ui/page-header'

type WrittenPageProps = { heading: string; source: string; children?: ReactNode }

/** A page whose text somebody has written. */
export function WrittenPage({ heading, source, children }: WrittenPageProps) {
  return (
    <>
      <PageHeader heading={heading} />
      <Markdown everyones source={source} className="max-w-[66ch]" />
      {children}
    </>
  )
}
