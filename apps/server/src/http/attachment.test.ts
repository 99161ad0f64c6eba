import { describe, expect, it } from 'vitest'

import { attachment } from './attachment.ts'

describe('the name of a file that is saved', () => {
  it('is the name of the project', () => {
    expect(attachment('Returns desk', 'md')).toBe(
      `attachment; filename="Returns desk.md"; filename*=UTF-8''Returns%20desk.md`,
    )
  })

  it('keeps other scripts, with a plain one beside it', () => {
    expect(attachment('Rückgabe 返品', 'json')).toBe(
      `attachment; filename="Ruckgabe .json"; filename*=UTF-8''R%C3%BCckgabe%20%E8%BF%94%E5%93%81.json`,
    )
    expect(attachment('返品', 'md')).toContain('filename="requirements.md"')
  })

  it.each(['../../etc/passwd', 'a"; filename="b', 'x\r\nset-cookie: a=b', '...', '', 'CON:\\x|y', '\ud800'])(
    '%j becomes nothing that a path or a header could misread',
    (name) => {
      const header = attachment(name, 'md')
      expect(header).toMatch(/^attachment; filename="[\x20-\x7e]+\.md"; filename\*=UTF-8''[\w%.~-]+\.md$/)
      expect(header.match(/"/g)).toHaveLength(2)
      expect(header).not.toMatch(/[/\\\r\n]|\.\./)
    },
  )
})
