/**
 * The service's limits. Source: the API model of Secrets Manager and AWS's user guide ("Secrets
 * Manager quotas"); a limit that is counted in bytes says so, all others count characters.
 */
export const limits = {
  nameLength: 512,
  valueBytes: 65_536,
  descriptionLength: 2_048,
  kmsKeyIdLength: 2_048,
  tags: 50,
  tagKeyLength: 128,
  tagValueLength: 256,
  policyLength: 20_480,
  labelLength: 256,
  labelsPerSecret: 20,
  clientTokenLength: { min: 32, max: 64 },
  recoveryDays: { min: 7, max: 30 },
  passwordLength: { min: 1, max: 4_096 },
  pageSize: { min: 1, max: 100 },
  /** Versions that the service keeps; unlabelled ones beyond are pruned once 24 h old. */
  versions: 100,
} as const;
