import type { MetadataRoute } from 'next'
import messages from '@/messages/sv/start.json'
import shell from '@/messages/sv/shell.json'

/** Lets a phone put the site among its applications. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: shell.name,
    short_name: shell.name,
    description: messages.lead,
    lang: 'sv',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#f7f5f1',
    theme_color: '#8b1e1e',
    icons: [
      { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/icon1.png', type: 'image/png', sizes: '192x192' },
      { src: '/icon2.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
    ],
  }
}
