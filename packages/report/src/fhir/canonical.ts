/**
 * The base of the canonical URLs of Nextline's own FHIR resources. A name and no address: `example` is reserved (RFC 2606), so that
 * nobody else can own it; who publishes the resources replaces it in one place.
 */
export const canonicalBase = "https://nextline.example/fhir";

/** The canonical URL of a code system of our own. */
export const codeSystem = (id: string): string => `${canonicalBase}/CodeSystem/${id}`;
