/**
 * How often a queue hands a message over before it goes to the dead queue. The stack tells SQS, and the functions tell by it
 * that a message is with them for the last time.
 */
export const mostReceives = 5;
