import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'

// A passkey that does what it is told, also what no real one would: for trying what a server must refuse.
// CBOR as RFC 8949 has it, for the few shapes that Web Authentication needs.

const head = (major: number, value: number): Buffer =>
  value < 24
    ? Buffer.from([(major << 5) | value])
    : value < 256
      ? Buffer.from([(major << 5) | 24, value])
      : Buffer.from([(major << 5) | 25, value >> 8, value & 255])

const cbor = (value: unknown): Buffer => {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  const entries = [...(value as Map<unknown, unknown>)]
  return Buffer.concat([head(5, entries.length), ...entries.flatMap(([key, one]) => [cbor(key), cbor(one)])])
}

const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest()

/** What a browser and its key say; each may be told to lie. */
export type Lies = {
  origin?: string
  rpId?: string
  verified?: boolean
  present?: boolean
  counter?: number
  userHandle?: string
  type?: string
  /** Whether its maker may copy it (backup eligibility and state). */
  synced?: boolean
  /** A model it claims to be, signed by itself: nobody vouches for it. */
  model?: string
  signWith?: KeyObject
}

const flagsOf = ({ verified = true, present = true, synced = false }: Lies, attested: boolean) =>
  (present ? 0x01 : 0) | (verified ? 0x04 : 0) | (synced ? 0x18 : 0) | (attested ? 0x40 : 0)

export class SoftwarePasskey {
  readonly id = randomBytes(16)
  readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  counter = 0
  readonly origin: string
  readonly synced: boolean

  constructor(origin: string, { synced = false } = {}) {
    this.origin = origin
    this.synced = synced
  }

  private clientData(challenge: string, lies: Lies, type: string) {
    return Buffer.from(JSON.stringify({ type: lies.type ?? type, challenge, origin: lies.origin ?? this.origin, crossOrigin: false }))
  }

  private authenticatorData(lies: Lies, attested: Buffer) {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(lies.counter ?? ++this.counter)
    const rpId = lies.rpId ?? new URL(lies.origin ?? this.origin).hostname
    return Buffer.concat([sha256(rpId), Buffer.from([flagsOf({ synced: this.synced, ...lies }, attested.length > 0)]), counter, attested])
  }

  /** What the browser answers when asked to make this passkey: format `none`, or `packed` signed by itself where it claims a model. */
  made(challenge: string, lies: Lies = {}): string {
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' })
    const cose = cbor(
      new Map<number, unknown>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ]),
    )
    const attested = Buffer.concat([
      Buffer.from((lies.model ?? '').replaceAll('-', '').padEnd(32, '0'), 'hex'),
      Buffer.from([0, this.id.length]),
      this.id,
      cose,
    ])
    const clientData = this.clientData(challenge, lies, 'webauthn.create')
    const authData = this.authenticatorData(lies, attested)
    const statement = new Map<string, unknown>([
      ['alg', -7],
      [
        'sig',
        createSign('sha256')
          .update(Buffer.concat([authData, sha256(clientData)]))
          .sign(this.keys.privateKey),
      ],
    ])
    const attestation = new Map<string, unknown>([
      ['fmt', lies.model ? 'packed' : 'none'],
      ['attStmt', lies.model ? statement : new Map()],
      ['authData', authData],
    ])
    return this.answer({
      clientDataJSON: clientData.toString('base64url'),
      attestationObject: cbor(attestation).toString('base64url'),
      transports: ['internal'],
    })
  }

  /** What the browser answers to a challenge. */
  signed(challenge: string, lies: Lies = {}): string {
    const clientData = this.clientData(challenge, lies, 'webauthn.get')
    const data = this.authenticatorData(lies, Buffer.alloc(0))
    const signature = createSign('sha256')
      .update(Buffer.concat([data, sha256(clientData)]))
      .sign(lies.signWith ?? this.keys.privateKey)
    return this.answer({
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: signature.toString('base64url'),
      ...(lies.userHandle === undefined ? {} : { userHandle: Buffer.from(lies.userHandle).toString('base64url') }),
    })
  }

  private answer(response: Record<string, unknown>): string {
    const id = this.id.toString('base64url')
    return JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response })
  }
}
