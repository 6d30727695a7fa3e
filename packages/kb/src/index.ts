export { type Assembled, assemble, knowledgeVersion } from "./assemble.ts";
export { checkKnowledge } from "./check-knowledge.ts";
export { buildSnapshot, KnowledgeError, knowledgeFolder, loadSnapshot } from "./load-snapshot.ts";
export { contentHash, entityFolders, type KnowledgeFile, readKnowledge } from "./read-knowledge.ts";
