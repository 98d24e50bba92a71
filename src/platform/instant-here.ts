/** What the reader's own device says the time is, RFC 3339: for what stays on that device. A server takes its time from the scope. */
export const instantHere = (): string => new Date().toISOString()
