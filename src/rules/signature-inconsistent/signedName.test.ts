import { describe, expect, test } from '@jest/globals';
import { isSameName, nameWords } from './signedName.ts';

describe('a signed name', () => {
  test.each<[string, readonly string[]]>([
    ['Drs. I Ketut Suardana, M.Si', ['i', 'ketut', 'suardana']],
    ['Drs I Ketut Suardana M.Si.', ['i', 'ketut', 'suardana']],
    ['I KETUT SUARDANA, S.Sos., M.AP', ['i', 'ketut', 'suardana']],
    ['Dr.Ir.Ketut Suardana', ['ketut', 'suardana']],
    ['Hj. Siti Aminah SE MM', ['siti', 'aminah']],
    ['Prof. Dr. dr. Made Astuti', ['made', 'astuti']],
    ['Sp. Made', ['sp', 'made']],
    ['M. Yusuf', ['m', 'yusuf']],
    ["Ni'mah Said", ['nimah', 'said']],
    ['( ..................... )', []],
  ])('%s has the words %j', (name, words) => {
    expect(nameWords(name)).toEqual(words);
  });

  test.each([
    ['Drs. I Ketut Suardana, M.Si', 'I KETUT SUARDANA'],
    ['I Ketut Suardana', 'I Kt. Suardana'],
    ['I Kt. Suardana', 'I Ketut Suardana'],
    ['Dewa Made Sudiarta', 'DewaMade Sudiarta'],
    ['M. Yusuf', 'Muhammad Yusuf'],
    ['Muh Yusuf', 'Muhammad Yusuf'],
  ])('%s and %s are one', (a, b) => {
    expect(isSameName(a, b)).toBe(true);
  });

  test.each([
    ['Ahpi Gusta Tusri', 'Ahpt Gusta Tusri'],
    ['Dewa Made Sudiarta', 'Den Dewa Made Sudiarta'],
    ['Kt Suardana', 'Nyoman Suardana'],
    ['Kt Suardana', 'Komang Suardana'],
    ['Tt Suardana', 'Ketut Suardana'],
    ['Mede Astuti', 'Made Astuti'],
    ['Mada Astuti', 'Mahaprada Astuti'],
    ['Ani Astuti', 'Ana Astuti'],
  ])('%s and %s are two', (a, b) => {
    expect(isSameName(a, b)).toBe(false);
  });
});
