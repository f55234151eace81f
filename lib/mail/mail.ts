/** One mailbox as RFC 5322 3.4 writes it, the address in lower case, the name without control characters. */
export type Mailbox = { readonly name: string; readonly address: string };

/** A header as it stood in the mail: name in lower case, value unfolded and otherwise untouched. */
export type Header = { readonly name: string; readonly value: string };

/** A file that came with the mail. The name is made safe: no path, no control or bidi characters, at most 120 characters. */
export type Attachment = {
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly sha256: string;
};

/** What a reader of the mail cannot rely on, or must be told. */
export type Defect =
  | 'unparseable'
  | 'text-truncated'
  | 'too-many-parts'
  | 'winmail-dat'
  | 'encrypted'
  | 'no-message-id'
  | 'no-from'
  | 'several-from'
  | 'hidden-text';

/** The parts of a text. Joined in order they are the whole text again: nothing is lost, only told apart. */
export type TextPart = {
  readonly role: 'newest' | 'quoted' | 'signature' | 'forwarded' | 'disclaimer';
  readonly text: string;
};

/** A mail as the rest of the product sees it: facts read from the raw bytes, with no judgement yet. */
export type Mail = {
  readonly headers: readonly Header[];
  /** Without angle brackets; null when the header is missing or empty. */
  readonly messageId: string | null;
  readonly inReplyTo: readonly string[];
  /** Oldest first, as written; at most the last 20. */
  readonly references: readonly string[];
  readonly from: readonly Mailbox[];
  readonly replyTo: readonly Mailbox[];
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  /** Decoded, one line, no control characters, at most 500 characters. */
  readonly subject: string;
  /** The whole readable text: text/plain, else the visible text of the HTML. */
  readonly text: string;
  /** The mail has no text of its own, and this one stands in for it: of an attached file, or the raw body. */
  readonly textStandsIn?: true;
  /** A text file that is set into the mail stands among its words, and nothing says which are whose. */
  readonly textHoldsFile?: true;
  /** What a machine reports in a part of its own (RFC 3464, RFC 5965), where that is no part of the text. */
  readonly report?: string;
  readonly parts: readonly TextPart[];
  readonly attachments: readonly Attachment[];
  readonly defects: readonly Defect[];
  /** SHA-256 in hex over length-prefixed raw first Message-ID, From, Date, Subject and the raw body; trace headers never. */
  readonly digest: string;
  readonly bytes: number;
};

/** How the mail reached us: facts of the SMTP conversation, which its writer cannot choose freely. */
export type Reception = {
  /** The reception id: never changes, and is all that events store of the raw mail. */
  readonly id: string;
  /** MAIL FROM; the empty string is the null sender. */
  readonly sender: string;
  readonly recipients: readonly string[];
  /** ISO 8601, UTC: when our mail server accepted the mail. Day 0 is the Alberta date of this instant. */
  readonly receivedAt: string;
  readonly peer: { readonly ip: string; readonly helo: string };
};

/** Whether the From address is what it says. `unknown` is its own answer and never counts as `passed`. */
export type Authenticity = {
  readonly verdict: 'passed' | 'failed' | 'unknown';
  /** One line for the officer: which check said so. */
  readonly why: string;
};

/** Whether a machine wrote the mail (RFC 3834 and the headers of practice), with the header that says so. */
export type Automatic = { readonly is: boolean; readonly why: string | null };
