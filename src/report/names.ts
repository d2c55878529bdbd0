/** Stands for a name that could not be read in print. */
export const UNREADABLE = /^\[.*\]$/;
