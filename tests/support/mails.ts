import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import PostalMime, { type Email } from 'postal-mime'
import { mailFolder } from './product.ts'

/** Every mail that reached somebody, oldest first. */
async function mailsTo(address: string): Promise<Email[]> {
  const files = readdirSync(mailFolder).filter((name) => name.endsWith('.eml'))
  const mails = await Promise.all(files.sort().map((name) => PostalMime.parse(readFileSync(join(mailFolder, name)))))
  return mails.filter((mail) => mail.to?.some((to) => to.address === address))
}

/** The link of the newest mail to an address that leads to a path, once it arrives. */
export async function linkMailedTo(address: string, path: RegExp): Promise<string> {
  let link: string | undefined
  await expect
    .poll(
      async () => {
        const texts = (await mailsTo(address)).map((mail) => mail.text ?? '')
        link = texts.flatMap((text) => text.match(/https?:\/\/\S+/g) ?? []).findLast((url) => path.test(url))
        return link
      },
      { message: `a mail to ${address} with a link to ${path}`, timeout: 30_000 },
    )
    .toBeTruthy()
  return link!
}
