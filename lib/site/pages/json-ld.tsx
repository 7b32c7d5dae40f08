/** Facts about a page for search engines: data that no browser runs. */
export function JsonLd({ data }: { data: Record<string, unknown> }) {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...data });
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: entities would not be JSON; no `<` or `&` is left that a parser could take for its own
      dangerouslySetInnerHTML={{
        __html: json.replace(/[<&]/g, (sign) => (sign === '<' ? '\\u003c' : '\\u0026')),
      }}
    />
  );
}
