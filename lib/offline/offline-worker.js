/* global self, caches, fetch, Response, KEPT */
/**
 * Answers with the page without network when a page of the workspace cannot be reached. It keeps that page, drawn for nobody,
 * and its scripts and styles: no page of a person is ever kept. `KEPT` is written before this (worker-text.ts).
 */
const CACHE = `ua-offline-${KEPT.build}`
const FILES = '/_next/static/'
const NAMES = /\/_next\/static\/[\w./~%()@+-]+?\.(?:js|css|woff2)\b/g

self.addEventListener('install', (event) => event.waitUntil(keep()))
self.addEventListener('activate', (event) => event.waitUntil(takeOver()))
self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (url.pathname.startsWith(FILES)) event.respondWith(fileOf(request))
  else if (request.mode === 'navigate' && isPlace(url.pathname)) event.respondWith(pageOf(event, url))
})

async function keep() {
  const cache = await caches.open(CACHE)
  for (const page of KEPT.pages) {
    const answer = await fetch(page, { credentials: 'omit', cache: 'reload' })
    if (!answer.ok || answer.redirected) throw new Error(`no page without network: ${answer.status}`)
    const html = await answer.clone().text()
    await cache.addAll([...new Set(html.match(NAMES) ?? [])])
    await cache.put(page, answer)
  }
  await self.skipWaiting()
}

async function takeOver() {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith('ua-offline') && name !== CACHE).map((name) => caches.delete(name)),
  )
  await self.registration.navigationPreload?.enable()
  await self.clients.claim()
}

/** Their names change with what is in them. */
async function fileOf(request) {
  return (await caches.match(request)) ?? fetch(request)
}

async function pageOf(event, url) {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request))
  } catch {
    const page = isEnglish(url.pathname) ? KEPT.pages[1] : KEPT.pages[0]
    if (url.pathname !== page) return Response.redirect(`${page}?${new URLSearchParams({ [KEPT.from]: url.pathname })}`)
    return (await caches.match(page)) ?? Response.error()
  }
}

function isPlace(path) {
  return KEPT.places.some((place) => path === place || (place.length > 3 && path.startsWith(`${place}/`)))
}

function isEnglish(path) {
  return path === '/en' || path.startsWith('/en/')
}
