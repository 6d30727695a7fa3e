export { KnowledgeError } from "./knowledge-error.ts";
export { knowledgeVersion } from "./knowledge-version.ts";
export { loadSnapshot } from "./load-snapshot.ts";
export { knowledgeFolder, readAll } from "./read-all.ts";
export { entityFolders, type KnowledgeFile } from "./read-knowledge.ts";
