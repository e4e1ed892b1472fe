import { failureOf } from '@matxich/app'
import { BackupCodes, runSecondFactorAct, SecondFactorPage } from '@matxich/app/account'
import { localePath, translator } from '@matxich/i18n'
import { useLanguage } from '@matxich/i18n/react'
import { Page } from '@matxich/ui'
import { data, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { formAction, page } from '../page.server.ts'
import { languageOf, pageTitle } from '../parts/page-title.ts'

export const loader = page(async ({ api, viewer, context }) => ({
  setup: await api.account.secondFactorSetup(),
  isOn: viewer?.hasSecondFactor ?? false,
  isNeeded: context.mustAddSecondFactor,
}))

export const action = formAction(async ({ form, lang, context }) => {
  const done = await runSecondFactorAct(form, context.session)
  if (!done) throw redirect(localePath(lang, '/account/second-factor'))
  return data({ backupCodes: done.backupCodes }, { headers: done.headers })
})

export const meta: MetaFunction = ({ params }) => {
  const language = languageOf(params.lang)
  return [{ title: pageTitle(translator(language, 'account')('secondFactor.title'), language) }]
}

export default function SecondFactor() {
  const answer = useActionData<typeof action>()
  const language = useLanguage()
  return (
    <Page width="narrow">
      <SecondFactorPage {...useLoaderData<typeof loader>()} answer={failureOf(answer)}>
        {answer && 'backupCodes' in answer ? (
          <BackupCodes codes={answer.backupCodes} nextHref={localePath(language)} />
        ) : null}
      </SecondFactorPage>
    </Page>
  )
}
