import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'

// No page may load, frame or run anything that this server did not send.
const contentSecurityPolicy = {
  mode: 'hash' as const,
  directives: {
    'default-src': ['none' as const],
    'script-src': ['self' as const],
    'style-src': ['self' as const],
    'img-src': ['self' as const],
    'font-src': ['self' as const],
    'connect-src': ['self' as const],
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
})
