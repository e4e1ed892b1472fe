import type { MetaFunction } from '@remix-run/node'

export const meta: MetaFunction = () => [{ title: 'Mắt Xích · Bàn điều hành' }]

export default function Desk() {
  return (
    <main>
      <h1>Mắt Xích · Bàn điều hành</h1>
    </main>
  )
}
