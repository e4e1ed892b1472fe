import { AppError } from '@matxich/api/errors'
import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useTranslations } from '@matxich/i18n/react'
import { Button } from '@matxich/ui'
import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { revalidateAfterConflict } from '../../needs/revalidate-after-conflict.ts'
import { formAction, page } from '../../page.server.ts'
import { ConceptLabelProvider, useConceptLabel } from '../../parts/concept-labels.tsx'
import { pageTitle } from '../../parts/page-title.ts'
import { keysOfValues } from '../../profile/keys-of-draft.ts'
import { sectionPath } from '../../profile/sections.ts'
import { StepEnd, StepFrame } from '../../profile/step-frame.tsx'
import { BranchFields } from './branch-fields.tsx'
import { GeneralFields } from './general-fields.tsx'
import { readCapability } from './read-capability.server.ts'

export const loader = page(async ({ api, lang, params, url }) => {
  const { revision, content } = await api.profile.draft()
  const stated = content.values.capabilities.find(({ id }) => id === params.id)
  if (!stated) throw new AppError('notFound', `no capability ${params.id}`)
  const [fields, labels, categories] = await Promise.all([
    api.profile.branchFields({ category: stated.category }),
    api.concept.labels({ keys: keysOfValues(content.values), lang }),
    api.concept.list({ kinds: ['category'], lang }),
  ])
  return { revision, stated, fields, labels, categories, isSaved: url.searchParams.has('saved') }
})

export const action = formAction(async ({ api, form, lang, params }) => {
  const { content } = await api.profile.draft()
  const stated = content.values.capabilities.find(({ id }) => id === params.id)
  if (!stated) throw new AppError('notFound', `no capability ${params.id}`)
  const revision = Number(form.get('revision')) || 0
  if (form.get('intent') === 'remove') {
    await api.profile.removeRow({ revision, group: 'capabilities', id: stated.id })
    throw redirect(localePath(lang, `${sectionPath('numbers')}?saved=1`))
  }
  const fields = await api.profile.branchFields({ category: stated.category })
  await api.profile.saveRow({ revision, group: 'capabilities', row: readCapability(form, stated, fields) })
  throw redirect(localePath(lang, `/profile/capability/${stated.id}?saved=1`))
})

export const shouldRevalidate = revalidateAfterConflict

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [{ title: pageTitle(translator(language, 'profile')('numbers.title'), language) }]
}

/** The figures of one thing the firm makes, and what only its branch asks. */
export default function EditCapability() {
  const { labels, revision } = useLoaderData<typeof loader>()
  return (
    <ConceptLabelProvider labels={labels}>
      <Editor key={revision} />
    </ConceptLabelProvider>
  )
}

function Editor() {
  const { revision, stated, fields, categories, isSaved } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTranslations('profile')
  const label = useConceptLabel()
  const intent = useNavigation().formData?.get('intent')
  return (
    <StepFrame
      section="numbers"
      isStart={false}
      isSaved={isSaved}
      sent={sent}
      title={stated.category ? label(`category:${stated.category}`) : (stated.text ?? '')}
    >
      <Form method="post" noValidate className="grid gap-8">
        <input type="hidden" name="revision" value={revision} />
        <input type="hidden" name="intent" value="save" />
        <GeneralFields stated={stated} categories={categories} sent={sent} />
        {fields.length > 0 ? <BranchFields stated={stated} fields={fields} sent={sent} /> : null}
        <div>
          <Button look="primary" size="large" busyLabel={intent === 'save' ? t('step.saving') : null}>
            {t('step.save')}
          </Button>
        </div>
      </Form>
      <Form method="post" className="mt-6">
        <input type="hidden" name="revision" value={revision} />
        <input type="hidden" name="intent" value="remove" />
        <Button look="quiet" size="small">
          {t('capability.remove')}
        </Button>
      </Form>
      <StepEnd section="numbers" isStart={false} isDone />
    </StepFrame>
  )
}
