/** The version of the format and of the project that made the snapshot. */
export const knowledgeVersion = "0.1.0";
