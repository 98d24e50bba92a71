import type { RequestHandler } from './$types'

export const GET: RequestHandler = ({ url }) =>
  new Response(
    `User-agent: *\nDisallow: /*?q=\nDisallow: /*&q=\nDisallow: /embed/\nDisallow: /*/members\nDisallow: /*/sign-in\nDisallow: /*/stop\nDisallow: /*/round\nDisallow: /*/report\n\nSitemap: ${url.origin}/sitemap.xml\n`,
    {
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    },
  )
