/** Deleting a session: asked once, because it cannot be taken back. */
import { Confirm } from '../parts/confirm.tsx'
import { cupboardHere, forget } from '../session/keepsakes.ts'
import { useLinks } from '../session/links.tsx'
import { words } from '../words/en.ts'

interface DeleteSessionProps {
  /** Null: nobody asked. */
  readonly session: { readonly session_id: string; readonly project_name: string } | null
  readonly onClose: () => void
  readonly onDeleted: () => void
  readonly onProblem: (line: string) => void
}

export default function DeleteSession({ session, onClose, onDeleted, onProblem }: DeleteSessionProps) {
  const { home } = useLinks()
  const remove = async () => {
    if (session === null) return
    const { session_id } = session
    onClose()
    const answer = await home.remove(session_id)
    if (!answer.accepted) return onProblem(answer.problem.message)
    forget(session_id, cupboardHere())
    onDeleted()
  }
  const name = session?.project_name || words.sessions.untitled

  return (
    <Confirm
      open={session !== null}
      title={words.sessions.deleteTitle(name)}
      verb={words.sessions.delete}
      onConfirm={() => void remove()}
      onCancel={onClose}
    >
      <p>{words.sessions.deleteText}</p>
    </Confirm>
  )
}
