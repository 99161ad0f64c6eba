/** Two circles that meet: the sign of Parley. */
export function Logo() {
  return (
    <svg viewBox="0 0 26 26" aria-hidden="true" focusable="false">
      <circle cx="9.5" cy="13" r="7.5" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <circle cx="16.5" cy="13" r="7.5" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M13 6.37a7.5 7.5 0 0 1 0 13.26a7.5 7.5 0 0 1 0-13.26Z" fill="currentColor" />
    </svg>
  )
}
