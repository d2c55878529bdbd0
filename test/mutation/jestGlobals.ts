import { expect } from 'expect';
import { bind } from 'jest-each';

/**
 * What the engine's tests take from jest, over mocha: it runs them in one process and loads no module again for each
 * mutant, so that thousands of mutants take minutes, not hours. Bundled in the place of `@jest/globals`.
 */
export { expect };

type Body = () => void;
type Declare = (title: string, body: Body) => void;

/** The globals of mocha's `bdd` interface. */
interface Mocha {
  readonly describe: Declare;
  readonly it: Declare;
  readonly before: (body: Body) => void;
  readonly after: (body: Body) => void;
  readonly beforeEach: (body: Body) => void;
}

const mocha = globalThis as unknown as Mocha;

const declareTest: Declare = (title, body) => {
  mocha.it(title, body);
};
const declareSuite: Declare = (title, body) => {
  mocha.describe(title, () => {
    body();
  });
};

export const test = Object.assign(declareTest, { each: bind(declareTest, false) });
export const describe = Object.assign(declareSuite, { each: bind(declareSuite, false) });
export const beforeAll = (body: Body) => {
  mocha.before(body);
};
export const afterAll = (body: Body) => {
  mocha.after(body);
};
export const beforeEach = (body: Body) => {
  mocha.beforeEach(body);
};
