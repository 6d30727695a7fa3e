export { type Assembled, assemble, knowledgeVersion } from "./assemble.ts";
export { checkKnowledge } from "./check-knowledge.ts";
export { buildSnapshot, KnowledgeError, knowledgeFolder, loadSnapshot, readAll } from "./load-snapshot.ts";
export { contentHash, entityFolders, type KnowledgeFile, type KnowledgeFiles, readKnowledge } from "./read-knowledge.ts";
export { criterionJsonSchema, knowledgeJsonSchema, type SchemaKind, schemaFile, schemaKinds } from "./schema/json-schema.ts";
