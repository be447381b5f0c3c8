// What the web server answers by itself, before a page can: in words, in the language of the address.
const { randomUUID } = require('node:crypto')

const WORDS = {
  400: {
    sv: ['Adressen eller formuläret går inte att läsa', 'Öppna sidan igen och försök en gång till.'],
    en: ['The address or the form cannot be read', 'Open the page again and try once more.'],
  },
  404: {
    sv: ['Sidan finns inte', 'Det finns inget här, eller så får du inte se det. Kontrollera adressen.'],
    en: ['There is no such page', 'There is nothing here, or it is not for you to see. Check the address.'],
  },
  405: {
    sv: ['Så kan man inte fråga den här tjänsten', 'Öppna sidan som vanligt i din webbläsare.'],
    en: ['This service cannot be asked that way', 'Open the page as usual in your browser.'],
  },
  408: {
    sv: ['Det tog för lång tid', 'Det du skickade kom inte fram i tid. Försök igen.'],
    en: ['It took too long', 'What you sent did not arrive in time. Try again.'],
  },
  409: {
    sv: [
      'Sidan har förnyats',
      'Gå tillbaka i webbläsaren: din text är kvar. Kopiera den, läs om sidan och skicka igen.',
    ],
    en: [
      'The page has been renewed',
      'Go back in your browser: your text is still there. Copy it, reload and send again.',
    ],
  },
  413: {
    sv: [
      'Det du skickade är för stort',
      'Gå tillbaka i webbläsaren: det du skrev finns kvar. Korta texten eller välj en mindre fil, och skicka igen.',
    ],
    en: [
      'What you sent is too large',
      'Go back in your browser: what you wrote is still there. Shorten it or choose a smaller file, and send again.',
    ],
  },
  414: {
    sv: ['Adressen är för lång', 'Gå tillbaka i webbläsaren och korta det du söker på.'],
    en: ['The address is too long', 'Go back in your browser and shorten what you search for.'],
  },
  431: {
    sv: ['Adressen eller kakorna är för långa', 'Ta bort webbplatsens kakor i din webbläsare och försök igen.'],
    en: ['The address or the cookies are too long', 'Remove this site’s cookies in your browser and try again.'],
  },
  503: {
    sv: [
      'Vi når inte våra uppgifter just nu',
      'Inget du har sparat är borta. Gå tillbaka i webbläsaren och försök igen om en minut.',
    ],
    en: [
      'We cannot reach our data right now',
      'Nothing you have saved is lost. Go back in your browser and try again in a minute.',
    ],
  },
}
const STYLE =
  'body{font:18px/1.5 system-ui,sans-serif;margin:0;background:#f7f5f1;color:#1b1f23;border-top:8px solid #8b1e1e}' +
  'main{max-width:38rem;margin:0 auto;padding:3rem 1.25rem}h1{font-size:1.75rem;line-height:1.2}a{color:#124c7c}'

/** A whole page for a status, with its headers. `path` only tells the language. */
function plainAnswer(status, path = '/') {
  const lang = /^\/en(?:[/?]|$)/.test(path) ? 'en' : 'sv'
  const [title, line] = WORDS[status][lang]
  const nonce = randomUUID()
  const start = lang === 'en' ? '<a href="/en">To the start page</a>' : '<a href="/">Till startsidan</a>'
  const body = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style nonce="${nonce}">${STYLE}</style></head><body><main><h1>${title}</h1><p>${line}</p><p>${start}</p></main></body></html>`
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'strict-transport-security': 'max-age=63072000; includeSubDomains',
    'x-request-id': randomUUID(),
    'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'`,
    ...(status === 503 && { 'retry-after': '10' }),
  }
  return { body, headers }
}

module.exports = { plainAnswer }
