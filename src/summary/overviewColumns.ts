export const NUMBER = 0;
export const NAME = 1;
export const UNIT = 2;
export const ANNUAL = 3;
export const TARGET = 4;
export const REALIZATION = 5;
export const ACHIEVEMENT = 6;
export const PREDICATE = 7;
export const REMARK = 8;
export const SOURCE = 9;
export const RANK = 10;

export const PERCENT = '0.00%';

/** The row of the first key figure, below the titles. */
export const KEY_ROW = 4;
