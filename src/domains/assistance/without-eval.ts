import { config } from 'zod'

// zod would try whether it may make programs from text; our pages forbid it, and browsers report each try as an error.
config({ jitless: true })
