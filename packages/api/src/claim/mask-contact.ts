/** An e-mail address that its owner recognises and nobody else learns: `kinhdoanh@tanphat.vn` → `k***@tanphat.vn`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  return at < 1 ? '***' : `${[...email][0]}***${email.slice(at)}`
}
