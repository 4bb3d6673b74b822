import { isPlaceholder } from '../placeholders';
import { isReference } from '../references';
import { sample, type BuiltInRule } from '../rule';

/** Passwords on the command lines of Windows, and in the configuration of network devices. */
export const windowsRules: readonly BuiltInRule[] = [
  {
    id: 'windows-command-password',
    title: 'Password of a Windows command',
    family: 'command',
    keywords: ['psexec', 'net use', 'net user', 'cmdkey', 'schtasks', 'winexe', 'wmic ', 'paexec'],
    pattern:
      /(?<![\w.-])(?:(?:ps|pa)exec(?:64)?(?:\.exe)?\s[^\n]{0,160}?\s[-\/]p\s{1,3}"?(?<secret>[^\s"]{3,120})|net\s{1,3}use\s[^\n]{0,120}?\\\\[^\s]{2,120}\s{1,3}(?![\/*])"?(?<secret2>[^\s"]{3,120})"?\s{1,3}\/user:|net\s{1,3}use\s[^\n]{0,160}?\/user:\S{1,80}\s{1,3}(?![\/*])"?(?<secret3>[^\s"]{3,120})|net\s{1,3}user\s{1,3}(?![\/])\S{1,60}\s{1,3}(?![\/*])"?(?<secret4>[^\s"]{3,120})"?\s{1,3}\/add|cmdkey(?:\.exe)?\s[^\n]{0,160}?\/pass:"?(?<secret5>[^\s"]{3,120})|schtasks(?:\.exe)?\s[^\n]{0,300}?\/rp\s{1,3}"?(?<secret6>[^\s"]{3,120})|(?:wmic|winexe)\s[^\n]{0,160}?\/password:"?(?<secret7>[^\s"]{3,120}))/dgi,
    window: { before: 1, after: 420 },
    reason: 'A command of which this option is the password.',
    check: ({ value }) =>
      isPlaceholder(value) || isReference(value) || /^[%$<[{]|^pass(?:word|wd)?$/i.test(value)
        ? 'reject'
        : undefined,
    key: 'password',
    examples: {
      matching: [
        `psexec \\\\server -u admin -p ${sample('alnum', 12)} cmd.exe`,
        `net use z: \\\\server\\share ${sample('alnum', 12)} /user:app`,
        `net use \\\\server\\share /user:domain\\app ${sample('alnum', 12)}`,
        `net user app ${sample('alnum', 12)} /add`,
        `cmdkey /add:server /user:app /pass:${sample('alnum', 12)}`,
        `schtasks /create /tn job /tr a.exe /ru app /rp ${sample('alnum', 12)}`,
      ],
      other: [
        'psexec \\\\server -u admin -p %PASSWORD% cmd.exe',
        'net use z: \\\\server\\share /persistent:yes',
        'net use z: \\\\server\\share * /user:app',
        'schtasks /create /tn job /tr a.exe',
      ],
    },
  },
  {
    id: 'cisco-password',
    title: 'Password of a Cisco device',
    family: 'cisco',
    keywords: ['password 7 ', 'secret 7 ', 'key 7 ', 'key-string 7 '],
    pattern:
      /(?:password|secret|key|key-string) 7 (?<secret>[01]\d(?:[A-F0-9]{2}){3,60})(?![A-Za-z0-9])/dy,
    anchored: true,
    reason: 'Its encryption (type 7) is undone without a key.',
    key: 'password',
    examples: {
      matching: [`username app password 7 08${sample('digits', 10)}`],
      other: ['password 7 characters long'],
    },
  },
  {
    id: 'windows-password-hash',
    title: 'Password hash of Windows',
    family: 'passwordhash',
    keywords: [':aad3b435b51404ee', ':::'],
    pattern: /(?<![\w.-])[\w.$-]{1,40}:\d{3,10}:[a-f0-9]{32}:(?<secret>[a-f0-9]{32}):::/dgi,
    window: { before: 130, after: 80 },
    confidence: 'medium',
    severity: 'low',
    reason: 'A line of a dump of Windows accounts.',
    key: 'passwordHash',
    examples: {
      matching: [`app:1001:${sample('hex', 32)}:${sample('hex', 32)}:::`],
      other: ['a:1:b:c:::'],
    },
  },
  {
    id: 'said-password',
    title: 'Password told in a sentence',
    family: 'assignment',
    keywords: ['password is', 'passwd is', 'passcode is', 'password will be', 'password was'],
    pattern:
      /(?:password|passwd|passcode) (?:is|was|will be)(?: set to)?:? ["'`](?<secret>[^"'`\s<>{}$]{4,60})["'`]/diy,
    anchored: true,
    confidence: 'medium',
    reason: 'A sentence says that it is the password.',
    check: ({ value }) =>
      isPlaceholder(value) || isReference(value) || /^(?:not|too|re|in)?[a-z]{1,3}$/i.test(value)
        ? 'reject'
        : undefined,
    key: 'password',
    examples: {
      matching: [`The default password is '${sample('alnum', 8)}'.`],
      other: ["The password is 'changeme'.", 'if the password is "" then', 'Your password is weak'],
    },
  },
];
