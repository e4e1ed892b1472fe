import { type Language, translator } from '@matxich/i18n'

export interface MailContent {
  language: Language
  subject: string
  /** Plain text; blank lines part paragraphs, addresses become links. */
  body: string
  action: { label: string; url: string }
  /** Set for mails that nobody asked for one by one; says so at the end, with the way to stop them. */
  unsubscribeUrl: string | null
}

const page = 'margin:0;padding:24px 12px;background:#f3f5f7'
const sheet =
  'max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #d9dfe5;border-radius:8px;' +
  "font-family:'Be Vietnam Pro','Segoe UI',Roboto,'Hiragino Sans','Noto Sans CJK SC',Arial,sans-serif;font-size:16px;line-height:1.5;color:#15202b"
const brand = 'margin:0 0 20px;padding-bottom:12px;border-bottom:1px solid #d9dfe5;font-size:18px;font-weight:700'
const button =
  'display:inline-block;padding:12px 20px;border-radius:8px;background:#0b4f9e;color:#ffffff;font-weight:600;text-decoration:none'
const small = 'margin:16px 0 0;font-size:13px;line-height:1.5;color:#52606d'

/** One mail as text and as HTML that every mail program shows: name, paragraphs, one button, and why it came. */
export function renderMail({ language, subject, body, action, unsubscribeUrl }: MailContent) {
  const t = translator(language, 'mail')
  const product = translator(language, 'common')('site.name')
  const reason = unsubscribeUrl ? t('footer.notice') : t('footer.asked')
  const html = [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>`,
    `<body style="${page}"><div style="${sheet}">`,
    `<p style="${brand}">${escapeHtml(product)}</p>`,
    ...body.split(/\n{2,}/).map((paragraph) => `<p style="margin:0 0 16px">${asHtml(paragraph)}</p>`),
    `<p style="margin:24px 0"><a href="${escapeHtml(action.url)}" style="${button}">${escapeHtml(action.label)}</a></p>`,
    `<p style="${small}">${escapeHtml(t('footer.address'))}<br>${asHtml(action.url)}</p>`,
    `<p style="${small}">${escapeHtml(reason)}${unsubscribeUrl ? ` <a href="${escapeHtml(unsubscribeUrl)}" style="color:#52606d">${escapeHtml(t('footer.stop'))}</a>` : ''}</p>`,
    '</div></body></html>',
  ].join('\n')
  const stop = unsubscribeUrl ? `\n${t('footer.stop')}: ${unsubscribeUrl}` : ''
  const text = `${body}\n\n${action.label}:\n${action.url}\n\n-- \n${product}\n${reason}${stop}\n`
  return { subject: asSubject(subject), text, html }
}

/** One line, short enough for a list of mails. */
function asSubject(subject: string): string {
  const line = subject.replace(/\s+/g, ' ').trim()
  return line.length > 140 ? `${line.slice(0, 139)}…` : line
}

function asHtml(text: string): string {
  const linked = escapeHtml(text).replace(
    /https?:\/\/[^\s<]+/g,
    (url) => `<a href="${url}" style="color:#0b4f9e;word-break:break-all">${url}</a>`,
  )
  return linked.replaceAll('\n', '<br>')
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character)
}
