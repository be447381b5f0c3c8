type Words = { lang: string; title: string; lines: readonly string[] }

const STYLE =
  'body{font:18px/1.5 system-ui,sans-serif;margin:0;background:#f7f5f1;color:#1b1f23;border-top:8px solid #8b1e1e}' +
  'main{max-width:38rem;margin:0 auto;padding:3rem 1.25rem}h1{font-size:1.75rem;line-height:1.2}a{color:#124c7c}'

/** A page that needs nothing but itself: for when the application or the database cannot answer. */
export function plainPage(status: number, { lang, title, lines }: Words, headers: Record<string, string>): Response {
  const nonce = crypto.randomUUID()
  const body = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style nonce="${nonce}">${STYLE}</style></head><body><main><h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}</main></body></html>`
  return new Response(body, {
    status,
    headers: {
      ...headers,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'`,
    },
  })
}
