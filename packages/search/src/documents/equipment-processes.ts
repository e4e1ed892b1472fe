import { conceptKey, kindOf } from '../lexicon/lexicon.ts'
import type { ConceptFact } from '../types.ts'

/** What owning a machine shows a firm can do: equipment id → process ids, the first the machine's main one. */
export const equipmentProcesses: Record<string, string[]> = {
  'cnc-machining-center': ['milling-3-axis', 'drilling-tapping'],
  'horizontal-machining-center': ['milling-3-axis', 'drilling-tapping'],
  'five-axis-machining-center': ['milling-5-axis', 'milling-3-axis'],
  'gantry-milling': ['milling-3-axis'],
  'cnc-lathe': ['cnc-turning'],
  'swiss-lathe': ['swiss-turning'],
  'manual-lathe': ['conventional-machining'],
  'wire-edm-machine': ['wire-edm'],
  'sinker-edm-machine': ['sinker-edm'],
  'edm-hole-drill': ['hole-edm'],
  'surface-grinder': ['surface-grinding'],
  'cylindrical-grinder': ['cylindrical-grinding'],
  'jig-grinder': ['surface-grinding'],
  'drilling-tapping-machine': ['drilling-tapping'],
  'deep-hole-drill': ['deep-hole-drilling'],
  'broaching-machine': ['broaching'],
  'hobbing-machine': ['gear-cutting'],
  'mechanical-press': ['blanking-punching'],
  'hydraulic-press': ['deep-drawing'],
  'high-speed-press': ['progressive-stamping', 'blanking-punching'],
  'servo-press': ['blanking-punching', 'deep-drawing'],
  'fine-blanking-press': ['fine-blanking'],
  'laser-cutter': ['laser-cutting'],
  'turret-punch': ['turret-punching'],
  'press-brake': ['bending'],
  'shearing-machine': ['shearing-sawing'],
  'plasma-oxy-cutter': ['plasma-cutting'],
  'tube-bending-machine': ['tube-bending'],
  'roll-forming-line': ['roll-forming'],
  'forging-press': ['hot-forging'],
  'injection-molding-machine': ['injection-molding'],
  'two-shot-injection-machine': ['two-shot-molding', 'injection-molding'],
  'extrusion-line': ['plastic-extrusion'],
  'blow-molding-machine': ['blow-molding'],
  'vacuum-forming-machine': ['thermoforming'],
  'rubber-molding-press': ['rubber-compression-molding'],
  'die-casting-machine': ['die-casting'],
  'foundry-casting-line': ['sand-casting', 'gravity-casting'],
  'investment-casting-line': ['investment-casting'],
  'sintering-press': ['powder-metallurgy'],
  '3d-printer': ['prototyping'],
  'mold-spotting-press': ['mold-tryout'],
  'cold-heading-machine': ['cold-heading'],
  'thread-rolling-machine': ['thread-rolling'],
  'nut-tapping-machine': ['drilling-tapping'],
  'slotting-pointing': ['conventional-machining'],
  'sorting-machine': ['optical-inspection'],
  'spring-coiling-machine': ['spring-coiling'],
  'wire-bending-machine': ['tube-bending'],
  'wire-crimping-machine': ['crimping', 'wire-cutting-stripping'],
  'wire-harness-line': ['harness-assembly'],
  'wire-continuity-tester': ['electrical-testing'],
  'wire-stranding-sheathing-line': ['cable-extrusion'],
  'smt-line': ['smt-assembly'],
  'soldering-machine': ['soldering', 'tht-assembly'],
  'winding-machine': ['coil-winding'],
  'arc-welder': ['mig-mag-welding'],
  'robot-welder': ['robot-welding'],
  'spot-projection-welder': ['spot-welding'],
  'laser-welder': ['laser-welding'],
  'ultrasonic-welder': ['ultrasonic-welding'],
  'assembly-line': ['mechanical-assembly'],
  'heat-treatment-furnace': ['quench-tempering'],
  'induction-hardening-machine': ['induction-hardening'],
  'plating-line': ['zinc-plating'],
  'anodizing-line': ['anodizing'],
  'electroless-nickel-line': ['electroless-nickel'],
  'ed-coating-line': ['ed-coating'],
  'powder-coating-line': ['powder-coating'],
  'spray-painting-line': ['liquid-painting'],
  'shot-blast-machine': ['shot-blasting'],
  'vibratory-finishing-machine': ['deburring-polishing'],
  'ultrasonic-cleaner': ['chemical-cleaning'],
  'pvd-coating-machine': ['pvd-coating'],
  cmm: ['cmm-inspection'],
  'vision-measuring-machine': ['optical-inspection'],
  'profile-projector': ['optical-inspection'],
  'ndt-equipment': ['nondestructive-testing'],
  'xray-inspection': ['nondestructive-testing'],
  'tensile-tester': ['material-testing'],
  'salt-spray-chamber': ['material-testing'],
  spectrometer: ['material-testing'],
  'portable-cmm-scanner': ['reverse-engineering'],
  'laser-marker': ['marking-printing'],
  'pad-printing-machine': ['marking-printing'],
  'wood-cnc-router': ['woodworking'],
}

/**
 * What a line can do because its text names machines that do it ("6 máy đúc áp lực", "lò tôi lưới"): the main work of each,
 * where the text does not name that work itself.
 */
export function workOfNamedMachines(facts: ConceptFact[]): ConceptFact[] {
  const named = new Set(facts.map((fact) => fact.concept))
  return facts.flatMap((fact): ConceptFact[] => {
    if (kindOf(fact.concept) !== 'equipment' || fact.quote === null) return []
    const main = equipmentProcesses[fact.concept.slice('equipment:'.length)]?.[0]
    const concept = main && conceptKey('process', main)
    if (!concept || named.has(concept)) return []
    named.add(concept)
    const note = fact.note === 'byPartner' ? fact.note : 'fromEquipment'
    return [{ ...fact, concept, confidence: fact.confidence * 0.9, note }]
  })
}
