import { createTransport } from 'nodemailer';
import type { Outgoing } from '../ports.ts';
import { type Settings, SettingsInvalid } from '../settings.ts';

type Relay = NonNullable<Settings['relay']>;

/**
 * Outgoing mail by an SMTP relay. Only the relay's word on this letter (a 5yz answer to its recipients or its data,
 * RFC 5321 4.2.1) fails it for good; everything else (no connection, a timeout, 4yz, a wrong password) is thrown, and
 * the letter waits.
 */
export function smtpRelay(relay: Relay, environment: Record<string, string | undefined>): Outgoing {
  const transport = createTransport({
    host: relay.host,
    port: relay.port,
    secure: relay.tls === 'implicit',
    requireTLS: relay.tls === 'required',
    ignoreTLS: relay.tls === 'none',
    ...(relay.user === undefined ? {} : { auth: { user: relay.user, pass: password(relay, environment) } }),
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ messageId, envelope, bytes }) {
      try {
        await transport.sendMail({ envelope: { from: envelope.from, to: [...envelope.to] }, raw: bytes });
        return { accepted: true, messageId };
      } catch (error) {
        const code = refusalCode(error);
        if (code === null) throw error;
        return { accepted: false, reason: `smtp ${code}` };
      }
    },
  };
}

function refusalCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('code' in error) || !('responseCode' in error)) return null;
  const aboutThisLetter = error.code === 'EENVELOPE' || error.code === 'EMESSAGE';
  const { responseCode } = error;
  return aboutThisLetter && typeof responseCode === 'number' && responseCode >= 500 ? responseCode : null;
}

function password({ passwordVariable }: Relay, environment: Record<string, string | undefined>): string {
  const value = passwordVariable === undefined ? undefined : environment[passwordVariable];
  if (value === undefined || value === '') {
    throw new SettingsInvalid(
      `relay.passwordVariable: the environment has no ${passwordVariable ?? 'variable, for none is named'}; set it to the relay's password`,
    );
  }
  return value;
}
