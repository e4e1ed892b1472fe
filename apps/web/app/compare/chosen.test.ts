import { describe, expect, it } from 'vitest'
import { readChosen, withChosen, withoutChoice } from './chosen.ts'

const id = (number: number) => `00000000-0000-4000-8000-00000000000${number}`
const address = (...numbers: number[]) => new URLSearchParams(numbers.map((number) => ['compare', id(number)]))

describe('suppliers chosen for the comparison', () => {
  it('stand in the address in the order in which they were chosen, each once', () => {
    expect(readChosen(address(3, 1, 3))).toEqual({ ids: [id(3), id(1)], isOver: false })
    expect(readChosen(new URLSearchParams('compare=nobody'))).toEqual({ ids: [], isOver: false })
  })

  it('leave the address one by one', () => {
    const params = address(1, 2)
    params.set('without', id(1))
    expect(readChosen(params)).toEqual({ ids: [id(2)], isOver: false })
  })

  it('are the first four, and the address tells that a fifth was chosen', () => {
    expect(readChosen(address(1, 2, 3, 4, 5))).toEqual({ ids: [1, 2, 3, 4].map(id), isOver: true })
  })

  it('change nothing else of the list', () => {
    const params = new URLSearchParams(`q=bolt&page=2&compare=${id(1)}&without=${id(1)}`)
    expect(withChosen(params, [id(2)]).toString()).toBe(`q=bolt&page=2&compare=${id(2)}`)
    expect(withoutChoice(params).toString()).toBe('q=bolt&page=2')
  })
})
