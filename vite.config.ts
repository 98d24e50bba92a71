import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'

// No page may load or frame anything that this server did not send, and none may run anything: hooks.server.ts lets the
// pages of src/scripted-routes.ts run what this server sent.
const contentSecurityPolicy = {
  mode: 'hash' as const,
  directives: {
    'default-src': ['none' as const],
    'script-src': ['none' as const],
    'style-src': ['self' as const],
    'img-src': ['self' as const],
    'font-src': ['self' as const],
    'connect-src': ['none' as const],
    'form-action': ['self' as const],
    'base-uri': ['none' as const],
    'frame-ancestors': ['none' as const],
  },
}

// Set by bootstrap/build.mjs, which builds beside the build in use; unset: `build`.
const out = process.env.LIAISON_BUILD_FOLDER

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ precompress: true, ...(out ? { out } : {}) }),
      csp: contentSecurityPolicy,
    }),
  ],
  // A script of a page is made as Vite makes workers: one file with all it needs (`?worker&url`).
  worker: { format: 'es' },
})
