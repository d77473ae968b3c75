/** Settings: the one place that reads the environment. Every setting has a default, so that a fresh machine needs none. */
import { PolicyGraphError } from './errors.js';

/** How Neo4j is reached. */
export interface Neo4jConfig {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
}

/** All settings, with their defaults filled in. */
export interface Config {
  /** PORT, default 4000. */
  readonly port: number;
  /** HOST, default 127.0.0.1. */
  readonly host: string;
  readonly store: {
    /** NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE; absent when no address is set. */
    readonly neo4j?: Neo4jConfig;
    /** POLICYGRAPH_DATA: folder of the embedded store, default .policygraph in the working folder. */
    readonly folder: string;
  };
}

const DEFAULT_PORT = 4000;

/** Reads the settings; an empty value counts as not set. Throws BAD_USER_INPUT naming the variable that is wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const setting = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const portText = setting('PORT');
  const port = portText === undefined ? DEFAULT_PORT : Number(portText);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new PolicyGraphError('BAD_USER_INPUT', `PORT is ${JSON.stringify(portText)}, which is no port.`, {
      remedy: 'Set PORT to a whole number from 0 to 65535, or leave it out.',
    });
  }
  const uri = setting('NEO4J_URI');
  const neo4j: Neo4jConfig | undefined =
    uri === undefined
      ? undefined
      : {
          uri,
          username: setting('NEO4J_USERNAME') ?? 'neo4j',
          password: environment.NEO4J_PASSWORD ?? '',
          database: setting('NEO4J_DATABASE') ?? 'neo4j',
        };
  return {
    port,
    host: setting('HOST') ?? '127.0.0.1',
    store: { ...(neo4j === undefined ? {} : { neo4j }), folder: setting('POLICYGRAPH_DATA') ?? '.policygraph' },
  };
}
