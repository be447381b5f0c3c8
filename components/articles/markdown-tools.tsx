'use client'

import { useTranslations } from 'next-intl'
import { useSyncExternalStore, type RefObject } from 'react'
import { buttonClass } from '@/components/ui/button'
import { typeInto } from '../images/insert-text'

const TOOLS = ['heading', 'bold', 'italic', 'list', 'quote', 'link'] as const
type Tool = (typeof TOOLS)[number]

const LINE: Partial<Record<Tool, string>> = { heading: '## ', list: '- ', quote: '> ' }
const AROUND: Partial<Record<Tool, [string, string]>> = {
  bold: ['**', '**'],
  italic: ['*', '*'],
  link: ['[', '](https://)'],
}
const never = () => () => undefined

/** Six buttons that write Markdown's signs for those who do not know them. They need JavaScript, so they come with it. */
export function MarkdownTools({ area }: { area: RefObject<HTMLTextAreaElement | null> }) {
  const t = useTranslations('blogWrite')
  const isAwake = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  if (!isAwake) return null
  return (
    <div role="group" aria-label={t('tools.label')} className="mb-2 flex flex-wrap gap-2">
      {TOOLS.map((tool) => (
        <button
          key={tool}
          type="button"
          className={`${buttonClass({ variant: 'secondary', size: 'compact' })} px-3`}
          onClick={() => area.current && use(tool, area.current, t(`samples.${tool}`))}
        >
          {t(`tools.${tool}`)}
        </button>
      ))}
    </div>
  )
}

function use(tool: Tool, area: HTMLTextAreaElement, sample: string): void {
  const { selectionStart: start, selectionEnd: end, value } = area
  const chosen = value.slice(start, end) || sample
  const [before, after] = AROUND[tool] ?? ['', '']
  const mark = LINE[tool]
  if (!mark) {
    typeInto(area, before + chosen + after)
    const at = start + before.length
    area.setSelectionRange(at, at + chosen.length)
    return
  }
  const lineStart = value.lastIndexOf('\n', start - 1) + 1
  const lines = value.slice(lineStart, end) || sample
  area.setSelectionRange(lineStart, end)
  typeInto(
    area,
    lines
      .split('\n')
      .map((line) => mark + line)
      .join('\n'),
  )
}
