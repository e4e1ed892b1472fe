import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Breadcrumbs, Button, EmptyState, Flash, Page, PageHeader, Panel } from '@matxich/ui'
import type { MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { Image, Undo2, Upload } from 'lucide-react'
import { requireWriter } from '../../needs/require-writer.server.ts'
import { page } from '../../page.server.ts'
import { fieldErrors } from '../../parts/field-errors.ts'
import { pageTitle } from '../../parts/page-title.ts'
import { pictureFiles, UploadField } from '../../parts/upload-field.tsx'
import { actOnPhotos } from './act-on-photos.server.ts'
import { PhotoRow } from './photo-row.tsx'

const maximumPhotos = 12

export const loader = page(async ({ api, viewer, url }) => {
  requireWriter(viewer)
  const { searchParams } = url
  return {
    photos: await api.photo.find({ enterpriseId: viewer?.enterprise?.id ?? '' }),
    outcome: {
      added: Number(searchParams.get('added')) || 0,
      isSaved: searchParams.has('saved'),
      removed: searchParams.get('removed'),
    },
  }
})

export const action = actOnPhotos

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [{ title: pageTitle(translator(language, 'file')('photos.title'), language) }]
}

/** The photos of one's own profile: add, say what they show, order, remove. */
export default function Photos() {
  const { photos } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('file')
  const common = useTranslations('common')
  return (
    <Page width="narrow">
      <Breadcrumbs
        label={common('site.breadcrumbs')}
        items={[{ label: t('backToProfile'), href: localePath(language, '/profile') }]}
      />
      <PageHeader title={t('photos.title')} description={t('photos.description')} />
      <Outcome />
      <AddPhotos />
      {photos.length === 0 ? (
        <EmptyState icon={<Image aria-hidden />} title={t('photos.emptyTitle')}>
          {t('photos.emptyText')}
        </EmptyState>
      ) : (
        <Panel
          title={t('photos.listTitle')}
          aside={t('photos.count', { count: photos.length, maximum: maximumPhotos })}
        >
          <ol>
            {photos.map((photo, at) => (
              <PhotoRow
                key={photo.id}
                photo={photo}
                place={at + 1}
                isFirst={at === 0}
                isLast={at === photos.length - 1}
              />
            ))}
          </ol>
        </Panel>
      )}
    </Page>
  )
}

function AddPhotos() {
  const { photos } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const language = useLanguage()
  const t = useTranslations('file')
  const { formData } = useNavigation()
  const isSending = formData?.get('intent') === 'add'
  if (photos.length >= maximumPhotos)
    return (
      <Alert tone="neutral" className="mb-8">
        {t('photos.full', { maximum: maximumPhotos })}
      </Alert>
    )
  const errors = fieldErrors(sent?.failure.issues ?? [], language)
  return (
    <Form
      // A new field after each sending, so that the files just sent are not chosen any more.
      key={photos.length}
      method="post"
      encType="multipart/form-data"
      className="mb-8 grid gap-4 rounded-md bg-surface p-4"
    >
      <UploadField
        label={t('photos.choose')}
        hint={t('photos.hint')}
        error={errors.file}
        accept={pictureFiles}
        isMultiple
      />
      <div>
        <Button
          name="intent"
          value="add"
          look="primary"
          wide
          icon={<Upload aria-hidden />}
          busyLabel={isSending ? t('photos.uploading') : null}
        >
          {t('photos.upload')}
        </Button>
      </div>
    </Form>
  )
}

/** What the last act did, with the way back. */
function Outcome() {
  const { outcome } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTranslations('file')
  const common = useTranslations('common')
  const added = sent && 'added' in sent ? sent.added : 0
  if (sent)
    return (
      <div className="mb-6">
        <Flash tone={added > 0 ? 'gap' : 'error'}>
          {added > 0 ? t('photos.someAdded', { count: added }) : t('photos.noneAdded')}
        </Flash>
      </div>
    )
  if (outcome.removed)
    return (
      <div className="mb-6">
        <Flash
          actions={
            <Form method="post">
              <input type="hidden" name="id" value={outcome.removed} />
              <Button name="intent" value="restore" size="small" icon={<Undo2 aria-hidden />}>
                {common('action.undo')}
              </Button>
            </Form>
          }
        >
          {t('photos.removed')}
        </Flash>
      </div>
    )
  if (outcome.added === 0 && !outcome.isSaved) return null
  return (
    <div className="mb-6">
      <Flash>{outcome.isSaved ? t('photos.captionSaved') : t('photos.added', { count: outcome.added })}</Flash>
    </div>
  )
}
