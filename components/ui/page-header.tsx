import type { ReactNode } from 'react'

type PageHeaderProps = {
  heading: ReactNode
  lead?: ReactNode
  eyebrow?: ReactNode
  tags?: ReactNode
  actions?: ReactNode
}

export function PageHeader({ heading, lead, eyebrow, tags, actions }: PageHeaderProps) {
  return (
    <header className="workspace:mb-5 workspace:gap-y-3 mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-5 sm:mb-12">
      <div className="workspace:space-y-1 max-w-[66ch] min-w-0 space-y-3">
        {eyebrow && <p className="text-muted text-sm">{eyebrow}</p>}
        <h1>{heading}</h1>
        {tags && <div className="flex flex-wrap gap-2">{tags}</div>}
        {lead && <p className="text-muted workspace:text-sm workspace:max-sm:hidden text-lg">{lead}</p>}
      </div>
      {actions && (
        <div className="workspace:max-sm:w-auto flex flex-wrap gap-3 max-sm:w-full print:hidden">{actions}</div>
      )}
    </header>
  )
}
