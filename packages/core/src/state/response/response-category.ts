/** The IMWG categories from the worst to the best; a response is an index into them, or bounds of such. */
export const responseCategories = ["PD", "SD", "MR", "PR", "VGPR", "CR", "sCR"] as const;

export const categoryIndex = (category: (typeof responseCategories)[number]): number => responseCategories.indexOf(category);
