/** A menu that opens from a button. It never locks the page behind it. */
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { Check } from 'lucide-react'
import { Icon } from './icon.tsx'

export function Menu({
  trigger,
  children,
  align = 'end',
}: {
  readonly trigger: ReactNode
  readonly children: ReactNode
  readonly align?: 'start' | 'end'
}) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align={align} sideOffset={4} collisionPadding={8}>
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

export function MenuItem({
  onSelect,
  children,
  disabled = false,
}: {
  readonly onSelect: () => void
  readonly children: ReactNode
  readonly disabled?: boolean
}) {
  return (
    <DropdownMenu.Item onSelect={onSelect} disabled={disabled}>
      {children}
    </DropdownMenu.Item>
  )
}

export function MenuLink({
  href,
  download,
  children,
}: {
  readonly href: string
  readonly download?: boolean
  readonly children: ReactNode
}) {
  return (
    <DropdownMenu.Item asChild>
      <a href={href} download={download}>
        {children}
      </a>
    </DropdownMenu.Item>
  )
}

export function MenuTick({
  ticked,
  onTick,
  children,
}: {
  readonly ticked: boolean
  readonly onTick: (ticked: boolean) => void
  readonly children: ReactNode
}) {
  return (
    <DropdownMenu.CheckboxItem
      checked={ticked}
      onCheckedChange={onTick}
      onSelect={(event) => event.preventDefault()}
    >
      <span className="tick">{ticked && <Icon of={Check} />}</span>
      {children}
    </DropdownMenu.CheckboxItem>
  )
}

export function MenuChoice<Value extends string>({
  label,
  value,
  onChoose,
  choices,
}: {
  readonly label: string
  readonly value: Value
  readonly onChoose: (value: Value) => void
  readonly choices: readonly { readonly value: Value; readonly words: string }[]
}) {
  return (
    <DropdownMenu.RadioGroup
      value={value}
      onValueChange={(chosen) => onChoose(chosen as Value)}
      aria-label={label}
    >
      <MenuLabel>{label}</MenuLabel>
      {choices.map((choice) => (
        <DropdownMenu.RadioItem key={choice.value} value={choice.value}>
          <span className="tick">{choice.value === value && <Icon of={Check} />}</span>
          {choice.words}
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  )
}

export function MenuLabel({ children }: { readonly children: ReactNode }) {
  return <DropdownMenu.Label className="menu-label">{children}</DropdownMenu.Label>
}

export function MenuLine() {
  return <DropdownMenu.Separator className="menu-line" />
}
