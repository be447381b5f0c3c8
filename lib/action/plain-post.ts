import 'server-only'
import { headers } from 'next/headers'

/**
 * Whether the form was sent by a browser without scripts (or before they had loaded). Such an answer is a whole page, so
 * the action leads to it by address: it is drawn once, and reloading it sends nothing again.
 */
export async function isPlainPost(): Promise<boolean> {
  return !(await headers()).has('next-action')
}
