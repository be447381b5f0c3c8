import { createRequire } from 'node:module'
import path from 'node:path'
import type { ReactNode } from 'react'
import type * as Writer from 'react-dom/server'

/**
 * React's own writer of HTML. Where pages are drawn the bundler's name for it leads to a part that only refuses, so it is
 * asked for as node finds it, and there is none of this in the browser.
 */
const asNodeFindsIt = createRequire(path.join(/* turbopackIgnore: true */ process.cwd(), 'package.json'))
const { renderToStaticMarkup } = asNodeFindsIt('react-dom/server') as typeof Writer

export function drawMarkup(what: ReactNode): string {
  return renderToStaticMarkup(what)
}
