/** Code systems by the addresses and OIDs under which they are sent. Left out systems are named by these ids. */
export const codeSystems = [
  "loinc",
  "snomed",
  "rxnorm",
  "atc",
  "icd10",
  "icd10cm",
  "ncit",
  "cpt",
  "icd10pcs",
  "icd9cm",
  "jlac10",
  "yj",
  "hgnc",
  "nextline",
] as const;

export type CodeSystemId = (typeof codeSystems)[number];

export const ownSystem = "urn:oid:2.25.251499458919338332369248431751535419987";

const addresses: Readonly<Record<CodeSystemId, readonly string[]>> = {
  loinc: ["http://loinc.org", "urn:oid:2.16.840.1.113883.6.1"],
  snomed: ["http://snomed.info/sct", "urn:oid:2.16.840.1.113883.6.96"],
  rxnorm: ["http://www.nlm.nih.gov/research/umls/rxnorm", "urn:oid:2.16.840.1.113883.6.88"],
  atc: [
    "http://www.whocc.no/atc",
    "http://fhir.de/CodeSystem/bfarm/atc",
    "http://fhir.de/CodeSystem/dimdi/atc",
    "urn:oid:2.16.840.1.113883.6.73",
  ],
  icd10: [
    "http://hl7.org/fhir/sid/icd-10",
    "http://fhir.de/CodeSystem/bfarm/icd-10-gm",
    "http://fhir.de/CodeSystem/dimdi/icd-10-gm",
    "http://jpfhir.jp/fhir/core/mhlw/CodeSystem/ICD10-2013-full",
    "urn:oid:2.16.840.1.113883.6.3",
    "urn:oid:2.16.840.1.113883.6.3.1",
  ],
  icd10cm: ["http://hl7.org/fhir/sid/icd-10-cm", "urn:oid:2.16.840.1.113883.6.90"],
  ncit: ["http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl", "urn:oid:2.16.840.1.113883.3.26.1.1"],
  cpt: ["http://www.ama-assn.org/go/cpt", "urn:oid:2.16.840.1.113883.6.12"],
  icd10pcs: ["http://www.cms.gov/Medicare/Coding/ICD10", "http://hl7.org/fhir/sid/icd-10-pcs", "urn:oid:2.16.840.1.113883.6.4"],
  icd9cm: [
    "http://terminology.hl7.org/CodeSystem/icd9cm",
    "http://hl7.org/fhir/sid/icd-9-cm",
    "urn:oid:2.16.840.1.113883.6.103",
    "urn:oid:2.16.840.1.113883.6.104",
  ],
  jlac10: ["http://medis.or.jp/CodeSystem/master-JLAC10-17digits", "urn:oid:1.2.392.200119.4.504"],
  yj: ["http://www.capstandard.jp/iyaku.info/CodeSystem/YJ_code", "urn:oid:1.2.392.100495.20.1.73", "urn:oid:1.2.392.100495.20.2.73"],
  hgnc: ["http://www.genenames.org", "http://www.genenames.org/geneid"],
  nextline: [ownSystem],
};

const byAddress = new Map(
  Object.entries(addresses).flatMap(([id, all]) => all.map((each) => [each.toLowerCase(), id as CodeSystemId] as const)),
);

/** The system meant by an address: case, `https`, a slash at the end, a version and a bare OID do not matter. */
export function systemOf(address: string | undefined): CodeSystemId | undefined {
  if (address === undefined) return undefined;
  const plain = address
    .toLowerCase()
    .replace(/^https:/, "http:")
    .replace(/\|.*$/, "")
    .replace(/\/$/, "");
  const known = byAddress.get(plain) ?? byAddress.get(/^\d[\d.]*$/.test(plain) ? `urn:oid:${plain}` : "");
  if (known !== undefined) return known;
  if (plain.startsWith("http://snomed.info/sct/")) return "snomed";
  return plain.startsWith("http://jpfhir.jp/fhir/clins/codesystem/jlac10/") ? "jlac10" : undefined;
}

/** The addresses of a system, the usual one first. */
export const addressesOf = (id: CodeSystemId): readonly string[] => addresses[id];

/** How a system is called. */
export const systemNames: Readonly<Record<CodeSystemId, string>> = {
  loinc: "LOINC",
  snomed: "SNOMED CT",
  rxnorm: "RxNorm",
  atc: "ATC",
  icd10: "ICD-10",
  icd10cm: "ICD-10-CM",
  ncit: "NCIt",
  cpt: "CPT",
  icd10pcs: "ICD-10-PCS",
  icd9cm: "ICD-9-CM",
  jlac10: "JLAC10",
  yj: "YJ",
  hgnc: "HGNC",
  nextline: "Nextline",
};
