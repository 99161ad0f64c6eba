/** Whether two pieces of plain data say the same, whatever the order of their fields. */
export function sameData(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false

  const fields = Object.entries(one)
  if (fields.length !== Object.keys(other).length) return false
  const others = new Map<string, unknown>(Object.entries(other))
  return fields.every(([name, value]) => others.has(name) && sameData(value, others.get(name)))
}
