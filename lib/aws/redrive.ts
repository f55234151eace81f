import {
  ListMessageMoveTasksCommand,
  type SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';

/** How far SQS is with moving the messages of a dead queue, in its own words. */
export type Move = {
  readonly status: string;
  readonly moved: number;
  /** Why it failed; null where it has not. */
  readonly why: string | null;
};

/** The last move out of a dead queue; null where there was none. */
export async function lastMove(sqs: SQSClient, SourceArn: string): Promise<Move | null> {
  const { Results: [last] = [] } = await sqs.send(
    new ListMessageMoveTasksCommand({ SourceArn, MaxResults: 1 }),
  );
  if (last === undefined) return null;
  const { ApproximateNumberOfMessagesMoved: moved = 0, FailureReason: why = null, Status = 'UNKNOWN' } = last;
  return { status: Status, moved, why };
}

/**
 * Has SQS move everything from a dead queue back to its queue, given their ARNs, and answers before that is done. The
 * destination is said, for SQS knows none for messages that a function or a topic laid there. `under-way`: an earlier move
 * goes on, and SQS knows one at a time.
 */
export async function redrive(
  sqs: SQSClient,
  arns: { readonly dead: string; readonly queue: string },
): Promise<'started' | 'under-way'> {
  const { status } = (await lastMove(sqs, arns.dead)) ?? { status: 'none' };
  if (status === 'RUNNING' || status === 'CANCELLING') return 'under-way';
  await sqs.send(new StartMessageMoveTaskCommand({ SourceArn: arns.dead, DestinationArn: arns.queue }));
  return 'started';
}
