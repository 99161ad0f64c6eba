/** Keys and help: what each key does, in a table. */
import { Dialog } from '../parts/dialog.tsx'
import { Button } from '../parts/button.tsx'
import { words } from '../words/en.ts'
import { KEYS } from './keys.ts'
import { prefer, usePreferences } from './preferences.ts'

export default function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const { single_keys } = usePreferences()
  return (
    <Dialog open onClose={onClose} title={words.keys.title}>
      <label className="mb-3 flex items-center gap-2 text-14">
        <input type="checkbox" checked={single_keys} onChange={() => prefer({ single_keys: !single_keys })} />
        {words.theme.singleKeys}
      </label>
      <table className="keys-table">
        <tbody>
          {KEYS.map(({ keys, does }) => (
            <tr key={does}>
              <th scope="row">
                {keys.split(' ').map((key) => (
                  <kbd key={key} className="key mr-1 inline-block!">
                    {key}
                  </kbd>
                ))}
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="dialog-row">
        <Button onClick={onClose}>{words.keys.close}</Button>
      </div>
    </Dialog>
  )
}
