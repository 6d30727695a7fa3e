import { answers } from "./answers.ts";
import type { OwnConcept } from "./own-concept.ts";
import { questions } from "./questions.ts";
import { treatmentWords } from "./treatment-words.ts";

/** Every concept of the project's own code system. */
export const ownConcepts: readonly OwnConcept[] = [...questions, ...answers, ...treatmentWords];
