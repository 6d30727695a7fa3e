/** A planned sequence, or a tandem, is not taken to go on after a longer break without a word on it (convention: six months). */
export const sequenceDays = 183;

/** What is given within this time of the rest goes on with it; a part that goes on has only lost the others (convention). */
export const droppingDays = 60;

/** Drugs that begin within the first cycle of a line belong to its combination (convention: four weeks). */
export const combinationDays = 28;

/** Longer than this the same treatment is no induction that something planned could follow (convention); of one drug half as long is enough. */
export const inductionDays = 365;

/** Steroids alone for less than this are no cycle (convention: three weeks). */
export const cycleDays = 21;
