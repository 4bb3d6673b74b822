import assert from 'node:assert/strict';
import {
  checkClientToken,
  checkDescription,
  checkLabel,
  checkLabels,
  checkName,
  checkPasswordLength,
  checkPolicy,
  checkRecoveryWindow,
  checkTagKey,
  checkTags,
  checkTagValue,
  checkValueSize,
  warnAboutName,
} from '../../../../src/core/secrets/validation';

const x = (length: number): string => 'x'.repeat(length);
const policy = (length: number): string => `{"Sid":"${x(length - 10)}"}`;
const tags = (count: number): { key: string; value: string }[] =>
  Array.from({ length: count }, (_, index) => ({ key: `k${String(index)}`, value: '' }));
const labels = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `l${String(index)}`);

/** Check, what it accepts, what it refuses with the limit that its sentence must name. */
const table: [string, (input: never) => string | undefined, unknown[], [unknown, RegExp][]][] = [
  [
    'checkName',
    checkName,
    ['a', x(512), 'myapp/prod/db_+=.@-1'],
    [
      ['', /needs a name/],
      [x(513), /513 characters; AWS allows 512/],
      ['a b', /letters/],
      ['é', /A–Z/],
      ['a\n', /letters/],
    ],
  ],
  [
    'checkValueSize',
    checkValueSize,
    [1, 65_536],
    [
      [0, /at least 1 byte/],
      [65_537, /65,537 bytes; AWS allows 65,536/],
    ],
  ],
  ['checkDescription', checkDescription, ['', x(2048)], [[x(2049), /2,048/]]],
  [
    'checkTagKey',
    checkTagKey,
    ['a', x(128), 'über', 'awsome'],
    [
      ['', /at least 1/],
      [x(129), /128/],
      ['AWS:x', /aws:/],
    ],
  ],
  ['checkTagValue', checkTagValue, ['', x(256)], [[x(257), /256/]]],
  [
    'checkTags',
    checkTags,
    [[], tags(50)],
    [
      [tags(51), /51 tags; AWS allows 50/],
      [[...tags(1), ...tags(1)], /same key/],
      [[{ key: 'k', value: x(257) }], /256/],
      [[{ key: 'aws:k', value: '' }], /aws:/],
    ],
  ],
  [
    'checkPolicy',
    checkPolicy,
    ['{}', policy(20_480)],
    [
      [' ', /at least 1/],
      [policy(20_481), /20,480/],
      ['[]', /JSON object/],
      ['{', /JSON object/],
      ['null', /JSON object/],
    ],
  ],
  [
    'checkLabel',
    checkLabel,
    ['A', x(256)],
    [
      ['', /at least 1/],
      [x(257), /256/],
    ],
  ],
  [
    'checkLabels',
    checkLabels,
    [[], labels(20)],
    [
      [labels(21), /21 staging labels; AWS allows 20/],
      [[''], /at least 1/],
    ],
  ],
  [
    'checkClientToken',
    checkClientToken,
    [x(32), x(64)],
    [
      [x(31), /32 to 64/],
      [x(65), /32 to 64/],
    ],
  ],
  [
    'checkRecoveryWindow',
    checkRecoveryWindow,
    [7, 30],
    [6, 31, 7.5, Number.NaN].map((days) => [days, /7 to 30 days/]),
  ],
  [
    'checkPasswordLength',
    checkPasswordLength,
    [1, 4096],
    [0, 4097, 1.5].map((length) => [length, /1 to 4,096/]),
  ],
];

describe('validation', () => {
  for (const [name, check, accepted, refused] of table) {
    it(`${name} accepts AWS's bounds and names the limit beyond them`, () => {
      for (const input of accepted) assert.equal(check(input as never), undefined);
      for (const [input, sentence] of refused) assert.match(check(input as never) ?? '', sentence);
    });
  }

  it('never repeats the input', () => {
    const input = `${'canary'.repeat(500)} `;
    for (const check of [checkName, checkDescription, checkTagKey, checkTagValue, checkLabel])
      assert.ok(!(check(input) ?? 'canary').includes('canary'));
  });

  it('warns about names that look like the end of an ARN', () => {
    assert.match(warnAboutName('db-AbC123') ?? '', /six characters/);
    assert.equal(warnAboutName('db-AbC12'), undefined);
    assert.equal(warnAboutName('db-AbC12/x'), undefined);
  });
});
