/** Settings: the one place that reads the environment. Every setting has a default, so that a fresh machine needs none. */
import { z } from 'zod';
import { PolicyGraphError } from './errors.js';
import { LIMITS, type Limit, type LimitName, type Limits, limitsWith } from './limits.js';

/** One setting as docs and .env.example show it. */
export interface Setting {
  readonly name: string;
  /** Null where it is unset by default. */
  readonly fallback: string | null;
  readonly example: string;
  readonly description: string;
}

/** The limits that have a setting. */
const LIMIT_SETTINGS = Object.entries(LIMITS as Readonly<Record<LimitName, Limit>>).flatMap(
  ([limit, { setting, fallback, counts }]) =>
    setting === undefined ? [] : [{ ...setting, limit: limit as LimitName, fallback, counts }],
);

export const SETTINGS: readonly Setting[] = [
  { name: 'PORT', fallback: '4000', example: '4000', description: 'Port of the HTTP server; 0 takes a free one.' },
  { name: 'HOST', fallback: '127.0.0.1', example: '0.0.0.0', description: 'Address the HTTP server listens on.' },
  {
    name: 'NEO4J_URI',
    fallback: null,
    example: 'neo4j://localhost:7687',
    description: 'Address of Neo4j; unset uses the embedded store.',
  },
  { name: 'NEO4J_USERNAME', fallback: 'neo4j', example: 'neo4j', description: 'User name for Neo4j.' },
  { name: 'NEO4J_PASSWORD', fallback: null, example: 'secret', description: 'Password for Neo4j; never logged.' },
  { name: 'NEO4J_DATABASE', fallback: 'neo4j', example: 'neo4j', description: 'Database of Neo4j.' },
  {
    name: 'POLICYGRAPH_DATA',
    fallback: '.policygraph',
    example: '/var/lib/policygraph',
    description: 'Folder of the embedded store.',
  },
  ...LIMIT_SETTINGS.map(({ name, fallback, counts }) => ({
    name,
    fallback: String(fallback),
    example: String(fallback),
    description: `Limit of a request. ${counts}`,
  })),
  {
    name: 'POLICYGRAPH_WRITE_TOKEN',
    fallback: null,
    example: 'at-least-16-characters',
    description:
      'Token that a judgement over GraphQL must send as a bearer; unset, the server takes no judgements. Never logged.',
  },
  {
    name: 'POLICYGRAPH_PERSISTED',
    fallback: 'off',
    example: 'enforce',
    description:
      'Persisted operations: off, log (others are answered and logged) or enforce (others are refused); docs/operate/persisted.md.',
  },
  {
    name: 'POLICYGRAPH_PERSISTED_FILE',
    fallback: null,
    example: 'manifest.json',
    description: 'Manifest of the persisted operations, as `policygraph persist` writes it.',
  },
  {
    name: 'POLICYGRAPH_PLAN',
    fallback: 'local',
    example: 'on',
    description:
      'Who may see how a question is answered (header x-policygraph-plan): on (everybody), off (nobody), or local (everybody where HOST is an address of this machine alone); docs/operate/plans.md.',
  },
  { name: 'POLICYGRAPH_LOG', fallback: 'warn', example: 'info', description: 'Log level: silent, error, warn, info or debug.' },
];

/** How Neo4j is reached. */
export interface Neo4jConfig {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
}

/** All settings, with their defaults filled in. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly store: {
    /** Absent when no address is set. */
    readonly neo4j?: Neo4jConfig;
    /** Folder of the embedded store. */
    readonly folder: string;
  };
  readonly limits: Limits;
  readonly persisted: {
    readonly mode: 'off' | 'log' | 'enforce';
    /** Always there unless the mode is off. */
    readonly file?: string;
  };
  /** Whether requests may see how they are answered. */
  readonly showPlans: boolean;
  /** Absent where the server takes no judgements. */
  readonly writeToken?: string;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max);
const SCHEMA = z.object({
  PORT: whole(0, 65_535).default(4000),
  HOST: z.string().default('127.0.0.1'),
  NEO4J_URI: z
    .string()
    .regex(
      /^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\/[^\s@]+$/,
      'must begin with neo4j:// or bolt:// and hold no password, which has its own variable',
    )
    .optional(),
  NEO4J_USERNAME: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: z.string().default('neo4j'),
  POLICYGRAPH_DATA: z.string().default('.policygraph'),
  POLICYGRAPH_WRITE_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  POLICYGRAPH_PERSISTED: z.enum(['off', 'log', 'enforce']).default('off'),
  POLICYGRAPH_PERSISTED_FILE: z.string().optional(),
  POLICYGRAPH_PLAN: z.enum(['on', 'off', 'local']).default('local'),
  POLICYGRAPH_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
});
/** Addresses that nobody outside this machine reaches. */
const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|::1)$/;
const LIMIT_SCHEMA = z.object(
  Object.fromEntries(LIMIT_SETTINGS.map(({ name, fallback, most }) => [name, whole(1, most).default(fallback)] as const)),
);

/** Reads the settings; an empty value counts as not set. Throws one BAD_USER_INPUT that names every variable that is wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(
    SETTINGS.map(({ name }) => [name, environment[name]?.trim()] as const).filter(
      ([, value]) => value !== undefined && value !== '',
    ),
  );
  const parsed = SCHEMA.safeParse(given);
  const limits = LIMIT_SCHEMA.safeParse(given);
  if (!parsed.success || !limits.success) {
    const problems = [...(parsed.error?.issues ?? []), ...(limits.error?.issues ?? [])].map((issue) => {
      const name = String(issue.path[0]);
      const setting = SETTINGS.find((each) => each.name === name);
      return `${name} is wrong (${issue.message}); for example ${name}=${setting?.example}`;
    });
    throw new PolicyGraphError('BAD_USER_INPUT', `${problems.join('; ')}.`, {
      remedy: 'Correct these variables or leave them out; see docs/operate/settings.md.',
    });
  }
  const settings = parsed.data;
  const { POLICYGRAPH_PERSISTED: mode, POLICYGRAPH_PERSISTED_FILE: file } = settings;
  if (mode !== 'off' && file === undefined) {
    throw new PolicyGraphError('BAD_USER_INPUT', `POLICYGRAPH_PERSISTED=${mode} needs POLICYGRAPH_PERSISTED_FILE.`, {
      remedy: 'Make the manifest with `policygraph persist FILES > manifest.json` and name it there.',
    });
  }
  const neo4j: Neo4jConfig | undefined =
    settings.NEO4J_URI === undefined
      ? undefined
      : {
          uri: settings.NEO4J_URI,
          username: settings.NEO4J_USERNAME,
          password: settings.NEO4J_PASSWORD,
          database: settings.NEO4J_DATABASE,
        };
  return {
    port: settings.PORT,
    host: settings.HOST,
    store: { ...(neo4j === undefined ? {} : { neo4j }), folder: settings.POLICYGRAPH_DATA },
    limits: limitsWith(Object.fromEntries(LIMIT_SETTINGS.map(({ name, limit }) => [limit, limits.data[name]]))),
    persisted: { mode, ...(file === undefined ? {} : { file }) },
    showPlans: settings.POLICYGRAPH_PLAN === 'on' || (settings.POLICYGRAPH_PLAN === 'local' && LOOPBACK.test(settings.HOST)),
    ...(settings.POLICYGRAPH_WRITE_TOKEN === undefined ? {} : { writeToken: settings.POLICYGRAPH_WRITE_TOKEN }),
    logLevel: settings.POLICYGRAPH_LOG,
  };
}
