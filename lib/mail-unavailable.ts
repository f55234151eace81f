/** Raw storage could not give a mail: that says nothing of the mail, which is not to be held against it. */
export class MailUnavailable extends Error {
  override readonly name: string = 'MailUnavailable';
}

/** A mail of which we were told is nowhere. */
export class MailMissing extends MailUnavailable {
  override readonly name = 'MailMissing';
  override readonly message = 'a raw mail is neither incoming nor kept';
}
