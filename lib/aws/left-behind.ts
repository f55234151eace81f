/** Mail older than this was left behind: the queue tries a mail five times, six minutes apart, and the last may be at work. */
export const leftBehindMs = 45 * 60_000;
