/** One question at a time, under the reply that asks it. It goes quiet when it is answered, in whatever words, or withdrawn. */
import { isOpenQuestion, type Message } from '@parley/domain'
import { Button } from '../parts/button.tsx'
import { useActions, useDerived, useMayWrite, useSessionState } from '../session/use-session.tsx'
import { offeredAnswers } from './offered-answers.ts'

export function ClarifyingQuestion({ message }: { readonly message: Message }) {
  const { write } = useActions()
  const mayWrite = useMayWrite()
  const { questions } = useSessionState()
  const { conflicts } = useDerived()
  const question = questions.findLast(isOpenQuestion)
  if (question === undefined || question.id !== message.metadata.question_id || !mayWrite) return null

  const answers = offeredAnswers(question, conflicts)
  if (answers.length === 0) return null
  return (
    <div className="answers" role="group" aria-label={question.text}>
      {answers.map((answer) => (
        <Button key={answer} size="small" onClick={() => write(answer)}>
          {answer}
        </Button>
      ))}
    </div>
  )
}
