import { createSocket } from 'node:dgram'
import type { AddressInfo } from 'node:net'

// A name server of our own (RFC 1035), with as much of it as a test of ours asks for.

export type Zone = Record<string, Partial<{ A: string[]; MX: [number, string][]; TXT: string[] }>>

const types: Record<number, 'A' | 'MX' | 'TXT'> = { 1: 'A', 15: 'MX', 16: 'TXT' }
const nxDomain = 3

const nameBytes = (name: string) =>
  Buffer.concat([...name.split('.').filter(Boolean), ''].map((label) => Buffer.from([label.length, ...Buffer.from(label)])))

const short = (value: number) => {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16BE(value)
  return bytes
}

/** A text is said in pieces of at most 255 bytes. */
const textBytes = (text: string) =>
  Buffer.concat((text.match(/.{1,255}/g) ?? []).map((piece) => Buffer.from([piece.length, ...Buffer.from(piece)])))

const bytesOf = {
  A: (address: string) => Buffer.from(address.split('.').map(Number)),
  MX: ([priority, name]: [number, string]) => Buffer.concat([short(priority), nameBytes(name)]),
  TXT: textBytes,
}

function questionIn(message: Buffer) {
  const labels: string[] = []
  let at = 12
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.subarray(at + 1, at + 1 + length).toString())
    at += 1 + length
  }
  return { name: labels.join('.').toLowerCase(), type: message.readUInt16BE(at + 1), bytes: message.subarray(12, at + 5) }
}

function answerTo(message: Buffer, zone: Zone): Buffer {
  const { name, type, bytes } = questionIn(message)
  const kind = types[type]
  const values = (kind ? (zone[name]?.[kind] ?? []) : []) as never[]
  const records = kind ? values.map((value) => (bytesOf[kind] as (value: never) => Buffer)(value)) : []
  const head = Buffer.concat([
    message.subarray(0, 2),
    short(0x8400 | (zone[name] ? 0 : nxDomain)),
    short(1),
    short(records.length),
    short(0),
    short(0),
  ])
  const told = records.map((record) => Buffer.concat([short(0xc00c), short(type), short(1), Buffer.alloc(4), short(record.length), record]))
  return Buffer.concat([head, bytes, ...told])
}

/** Answers from the zone until it is closed; `silent` answers nothing. */
export async function startNameServer(zone: Zone, { silent = false } = {}) {
  const socket = createSocket('udp4')
  socket.on('message', (message, { address, port }) => {
    if (!silent) socket.send(answerTo(message, zone), port, address)
  })
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  return { address: `127.0.0.1:${(socket.address() as AddressInfo).port}`, close: () => socket.close() }
}
