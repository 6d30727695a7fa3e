export { assemble } from "./assemble.ts";
export { checkKnowledge } from "./check-knowledge.ts";
export { criterionJsonSchema, knowledgeJsonSchema, type SchemaKind, schemaFile, schemaKinds } from "./schema/json-schema.ts";
