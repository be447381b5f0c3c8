type SharePictureProps = { title: string; name: string; region: string; eyebrow?: string }

export const SHARE_SIZE = { width: 1200, height: 630 }

/** The picture that goes along when a page is shared. Drawn to PNG on the server, so it knows no stylesheet. */
export function SharePicture({ title, name, region, eyebrow }: SharePictureProps) {
  return (
    <div
      style={{
        width: '100%',
        height: '100%',
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        background: '#f7f5f1',
        color: '#1b1f23',
        borderTop: '28px solid #8b1e1e',
        padding: '64px 80px',
      }}
    >
      <div style={{ display: 'flex', flexDirection: 'column', gap: 20 }}>
        {eyebrow && <div style={{ fontSize: 34, color: '#4a5259' }}>{eyebrow}</div>}
        <div style={{ fontSize: title.length > 60 ? 64 : 80, lineHeight: 1.12, letterSpacing: -1.5 }}>{title}</div>
      </div>
      <div style={{ display: 'flex', alignItems: 'center', gap: 24 }}>
        <svg width="72" height="72" viewBox="0 0 32 32">
          <rect width="32" height="32" rx="6" fill="#124c7c" />
          <path d="M9 8v9a7 7 0 0 0 14 0V8" fill="none" stroke="#ffffff" strokeWidth="4" strokeLinecap="round" />
        </svg>
        <div style={{ display: 'flex', flexDirection: 'column' }}>
          <div style={{ fontSize: 38 }}>{name}</div>
          <div style={{ fontSize: 30, color: '#4a5259' }}>{region}</div>
        </div>
      </div>
    </div>
  )
}
