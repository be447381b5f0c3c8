export function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined
}

/** libpq takes a list of hosts and looks for the primary among them; the driver here does not. */
export function namesSeveralHosts(url: string): boolean {
  const [, authority = '', query = ''] = /^\w+:\/\/([^/?]*)[^?]*\??(.*)$/.exec(url) ?? []
  return authority.split('@').at(-1)?.includes(',') === true || /(?:^|&)host=[^&]*(?:,|%2c)/i.test(query)
}
