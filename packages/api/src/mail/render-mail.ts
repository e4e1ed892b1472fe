import type { Language } from '@matxich/i18n'

export interface MailContent {
  language: Language
  subject: string
  /** Plain text; blank lines part paragraphs. */
  body: string
  action: { label: string; url: string }
  unsubscribeUrl: string | null
}

/** One mail as text and as HTML that every mail program shows: paragraphs, then one button. */
export function renderMail({ language, subject, body, action }: MailContent) {
  const paragraphs = body.split(/\n{2,}/)
  const html = [
    `<!doctype html><html lang="${language}"><body style="font-family:sans-serif;font-size:16px;line-height:1.5;color:#15202b">`,
    ...paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`),
    `<p><a href="${escapeHtml(action.url)}">${escapeHtml(action.label)}</a></p>`,
    '</body></html>',
  ].join('\n')
  return { subject, text: `${body}\n\n${action.label}: ${action.url}\n`, html }
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character)
}
