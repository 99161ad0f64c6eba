/** A button. One that cannot be used yet stays reachable and says why. */
import { cva, type VariantProps } from 'class-variance-authority'
import type { ComponentProps } from 'react'

export const button = cva('button', {
  variants: {
    look: { plain: '', primary: 'primary', quiet: 'quiet', danger: 'danger' },
    size: { usual: '', small: 'small', tall: 'tall' },
    shape: { words: '', icon: 'only-icon' },
  },
  defaultVariants: { look: 'plain', size: 'usual', shape: 'words' },
})

type ButtonProps = ComponentProps<'button'> & VariantProps<typeof button> & { readonly notYet?: boolean }

export function Button({ look, size, shape, notYet = false, className, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={button({ look, size, shape, className })}
      aria-disabled={notYet ? 'true' : undefined}
      onClick={(event) => {
        if (notYet) event.preventDefault()
        else onClick?.(event)
      }}
      {...rest}
    />
  )
}

/** `said`: it stands in a sentence, so it is read out with it. */
export function Key({ children, said = false }: { readonly children: string; readonly said?: boolean }) {
  return (
    <kbd className="key" aria-hidden={!said}>
      {children}
    </kbd>
  )
}
