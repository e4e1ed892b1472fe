import { isLanguage } from '@matxich/i18n'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'

export const meta: MetaFunction = () => [{ title: 'Mắt Xích' }]

export function loader({ params }: LoaderFunctionArgs) {
  if (!isLanguage(params.lang)) throw new Response('Not found', { status: 404 })
  return null
}

export default function Home() {
  return (
    <main>
      <h1>Mắt Xích</h1>
    </main>
  )
}
