import { ownMarkHeader } from './own-mark.ts';
import { safeName } from './safe-name.ts';

/** Everything that makes one outgoing mail. Header values are ours or checked; nothing of a writer's words stands in them. */
export type Draft = {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: readonly string[];
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  /** The Message-ID this mail answers, without angle brackets; null for none. */
  readonly inReplyTo: string | null;
  readonly date: string;
  /** RFC 3834 5: `auto-replied` answers a mail, `auto-generated` does not; null for what a person ordered to be sent. */
  readonly autoSubmitted: 'auto-replied' | 'auto-generated' | null;
  /** The Message-ID that holds all letters about a case together (RFC 5322 3.6.4); null for none. */
  readonly root?: string | null;
  readonly files?: readonly { readonly name: string; readonly type: string; readonly content: Buffer }[];
  /** Null for a mail that is no letter of ours. */
  readonly ownMark: string | null;
};

/** Composes the mail to the bytes that every attempt sends, with the headers that keep machines from answering it. */
export async function compose(draft: Draft): Promise<Buffer> {
  const answers = draft.inReplyTo === null ? null : threadable(draft.inReplyTo);
  const thread = [draft.root ?? null, answers].filter((id) => id !== null).map((id) => `<${id}>`);
  // Loaded with the first letter: most invocations of some functions write none.
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const composer = new MailComposer({
    from: draft.from,
    to: [...draft.to],
    replyTo: draft.replyTo,
    subject: draft.subject,
    text: draft.text,
    ...(draft.html === '' ? {} : { html: draft.html }),
    messageId: `<${draft.messageId}>`,
    date: new Date(draft.date),
    ...(thread.length === 0 ? {} : { inReplyTo: thread.at(-1) ?? '', references: [...new Set(thread)] }),
    attachments: (draft.files ?? []).map(({ content, name, type }, n) => ({
      filename: safeName(name, n + 1, type),
      content,
      contentType: plainType(type),
      contentDisposition: 'attachment' as const,
    })),
    headers: {
      ...(draft.autoSubmitted === null ? {} : { 'Auto-Submitted': draft.autoSubmitted }),
      // Not NDR: a bounce of this letter is what we need to hear of.
      ...(draft.ownMark === null ? {} : { 'X-Auto-Response-Suppress': 'DR, RN, NRN, OOF, AutoReply' }),
      ...(draft.ownMark === null ? {} : { [ownMarkHeader]: draft.ownMark }),
    },
    // Our own text only: a path or an address in it must never become a file or a request.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** Attack: a type that writes headers of its own, or that makes a mail of the file, whose bytes would no longer be the file's. */
function plainType(type: string): string {
  return /^(?!multipart\/|message\/)[a-z0-9][\w.+-]{0,99}\/[a-z0-9][\w.+-]{0,99}$/i.test(type)
    ? type.toLowerCase()
    : 'application/octet-stream';
}

/** Attack: a Message-ID with line breaks or spaces would write headers of its own into our reply. */
function threadable(messageId: string): string | null {
  return /^[\x21-\x3b\x3d\x3f-\x7e]{1,900}$/.test(messageId) ? messageId : null;
}
