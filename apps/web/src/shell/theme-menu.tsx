/** Theme, density and single keys, in one menu. */
import { Settings } from 'lucide-react'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { Menu, MenuChoice, MenuLine, MenuTick } from '../parts/menu.tsx'
import { words } from '../words/en.ts'
import { prefer, usePreferences } from './preferences.ts'

export function SettingsMenuItems() {
  const { theme, density, single_keys } = usePreferences()
  return (
    <>
      <MenuChoice
        label={words.theme.name}
        value={theme}
        onChoose={(chosen) => prefer({ theme: chosen })}
        choices={(['system', 'light', 'dark'] as const).map((value) => ({
          value,
          words: words.theme[value],
        }))}
      />
      <MenuLine />
      <MenuChoice
        label={words.theme.density}
        value={density}
        onChoose={(chosen) => prefer({ density: chosen })}
        choices={(['comfortable', 'compact'] as const).map((value) => ({ value, words: words.theme[value] }))}
      />
      <MenuLine />
      <MenuTick ticked={single_keys} onTick={() => prefer({ single_keys: !single_keys })}>
        {words.theme.singleKeys}
      </MenuTick>
    </>
  )
}

/** For pages without a rail. */
export function SettingsButton() {
  return (
    <Menu
      trigger={
        <Button look="quiet" size="small" shape="icon" aria-label={words.views.settings}>
          <Icon of={Settings} />
        </Button>
      }
    >
      <SettingsMenuItems />
    </Menu>
  )
}
