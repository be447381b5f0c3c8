'use client'

import type { ClipboardEvent, KeyboardEvent, ReactNode } from 'react'

type GridKeysProps = {
  children: ReactNode
  /** Told how many cells a paste has filled, and how many values had no cell. */
  onPasted: (filled: number, left: number) => void
  /** Told when what is in the cells changed. */
  onTyped: () => void
  className?: string
}

/**
 * A table of cells takes the keys of a spreadsheet: arrows and Enter move, what was copied there is pasted as a block.
 * Without scripts they are fields like others.
 */
export function GridKeys({ children, onPasted, onTyped, className }: GridKeysProps) {
  function onKeyDown(event: KeyboardEvent) {
    const cell = cellOf(event.target)
    if (!cell || event.altKey || event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      cell.form?.requestSubmit()
      return
    }
    const step = stepOf(event, cell)
    if (!step) return
    const next = cellFrom(cell, ...step)
    // Enter never sends half a week off.
    if (next || event.key === 'Enter') event.preventDefault()
    next?.focus()
    next?.select()
  }

  function onPaste(event: ClipboardEvent) {
    const cell = cellOf(event.target)
    const text = event.clipboardData.getData('text/plain').replace(/\r?\n$/, '')
    if (!cell || !/[\t\n]/.test(text)) return
    event.preventDefault()
    const values = text
      .split(/\r?\n/)
      .flatMap((line, down) => line.split('\t').map((value, right) => ({ value, down, right })))
    const filled = values.filter(({ value, down, right }) => {
      const target = cellFrom(cellFrom(cell, down, 0), 0, right)
      if (target) target.value = value.trim()
      return target !== null
    })
    onTyped()
    onPasted(
      filled.length,
      values.filter(({ value }) => value.trim() !== '').length -
        filled.filter(({ value }) => value.trim() !== '').length,
    )
  }

  return (
    <div role="presentation" className={className} onKeyDown={onKeyDown} onPaste={onPaste} onInput={onTyped}>
      {children}
    </div>
  )
}

function cellOf(target: EventTarget): HTMLInputElement | null {
  return target instanceof HTMLInputElement && 'cell' in target.dataset ? target : null
}

/** Down and right that a key goes; an arrow along the row goes on only where the text of the cell ends. */
function stepOf({ key, shiftKey }: KeyboardEvent, cell: HTMLInputElement): [down: number, right: number] | null {
  const { selectionStart: start, selectionEnd: end, value } = cell
  const all = start === 0 && end === value.length
  if (key === 'Enter') return [shiftKey ? -1 : 1, 0]
  if (shiftKey) return null
  if (key === 'ArrowDown') return [1, 0]
  if (key === 'ArrowUp') return [-1, 0]
  if (key === 'ArrowLeft' && (all || end === 0)) return [0, -1]
  if (key === 'ArrowRight' && (all || start === value.length)) return [0, 1]
  return null
}

/** The cell so many cells away; rows and columns without one there are passed over. */
function cellFrom(cell: HTMLInputElement | null, down: number, right: number): HTMLInputElement | null {
  const table = cell?.closest('table')
  const column = cell?.closest('td')?.cellIndex
  if (!cell || !table || column === undefined) return null
  const rows = [...table.rows].filter((row) => row.querySelector('[data-cell]'))
  const inRow = rows.findIndex((row) => row.contains(cell))
  if (down === 0) {
    const cells = [...(rows[inRow]?.querySelectorAll<HTMLInputElement>('[data-cell]') ?? [])]
    return cells[cells.indexOf(cell) + right] ?? null
  }
  const inColumn = rows.flatMap((row, index) => {
    const found = row.cells[column]?.querySelector<HTMLInputElement>('[data-cell]')
    return found ? [{ found, index }] : []
  })
  const at = inColumn.findIndex(({ index }) => index === inRow)
  return inColumn[at + down]?.found ?? null
}
