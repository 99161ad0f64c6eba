/** From a key anywhere in the list to the field of one card: why is it rejected? */
export const ASK_TO_REJECT = 'parley:ask-to-reject'

export function askToReject(id: string): void {
  dispatchEvent(new CustomEvent(ASK_TO_REJECT, { detail: id }))
}
