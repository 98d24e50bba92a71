import { setTimeout as wait } from 'node:timers/promises'
import { createTransport } from 'nodemailer'
import type { Db } from './database.server.ts'
import { messageOf } from './halt.ts'
import { forgetUseless, type Leased, leaseMessage, leaseMinutes, noteNotTaken, noteTaken } from './outbox.server.ts'

const everySeconds = 5

// A server that falls silent is given up before the message may be taken by another sender.
const silentMs = (leaseMinutes * 60_000) / 4
const patience = { connectionTimeout: silentMs, greetingTimeout: silentMs, socketTimeout: silentMs }

export type Mailing = { smtpUrl: string; from: string; host: string }

/**
 * Sends what waits, one message after another. A message counts as taken when the mail server says so. Killed between its
 * word and ours, we send again under the same Message-ID, by which mail programs show it once (RFC 5322, 3.6.4).
 */
export async function sendWaiting(db: Db, { smtpUrl, from, host }: Mailing, clock: () => Date): Promise<number> {
  const transport = createTransport({ url: smtpUrl, ...patience }, { from })
  let sent = 0
  try {
    await forgetUseless(db, clock())
    for (let message = await leaseMessage(db, clock()); message; message = await leaseMessage(db, clock())) {
      const why = await handOver(transport, message, host)
      await (why === undefined ? noteTaken(db, message.id, clock()) : noteNotTaken(db, message, why, clock()))
      if (why !== undefined) break
      sent += 1
    }
    return sent
  } finally {
    transport.close()
  }
}

/** Why the mail server did not take it; undefined: it did. */
async function handOver(transport: ReturnType<typeof createTransport>, message: Leased, host: string): Promise<string | undefined> {
  try {
    await transport.sendMail({
      messageId: `<${message.id}@${host}>`,
      to: message.recipient,
      subject: message.subject,
      text: message.plain,
      html: message.html,
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': message.language, ...stopHeaders(message) },
      disableFileAccess: true,
      disableUrlAccess: true,
    })
    return undefined
  } catch (error) {
    return messageOf(error)
  }
}

/** One click in the reader's mail program, without sign-in (RFC 8058, section 3.1). */
const stopHeaders = ({ stopAddress }: Leased): Record<string, string> =>
  stopAddress === null ? {} : { 'List-Unsubscribe': `<${stopAddress}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }

/** Goes round until it is stopped; a round that fails is tried again. Stopping waits for the round under way. */
export function startPostman(db: Db, mailing: Mailing | undefined, clock: () => Date = () => new Date()): () => Promise<void> {
  const stopped = new AbortController()
  const round = async () => {
    await (mailing ? sendWaiting(db, mailing, clock) : forgetUseless(db, clock()))
  }
  const go = async () => {
    while (!stopped.signal.aborted) {
      // The database may be away for a moment: the next round finds it.
      await round().catch(() => undefined)
      await wait(everySeconds * 1000, undefined, { signal: stopped.signal, ref: false }).catch(() => undefined)
    }
  }
  const ended = go()
  return () => {
    stopped.abort()
    return ended
  }
}
