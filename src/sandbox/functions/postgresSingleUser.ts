import { parseLogin } from './databaseSecret';
import { byTemplate, newPassword, parseObject } from './template';

const PASSWORD_LENGTH = 32;

/**
 * A rotation function for a user of PostgreSQL who changes the own password, as AWS's template of that
 * name does. The secret has the form of a database secret: engine `postgres`, host, username, password;
 * port and dbname where they are not 5432 and `postgres`; `"ssl": true` or `false` where TLS is not to be
 * tried first.
 */
export const rotatePostgresSingleUser = byTemplate({
  async create(current, call) {
    parseLogin(current);
    return JSON.stringify({
      ...parseObject(current),
      password: await newPassword(call, PASSWORD_LENGTH),
    });
  },

  async set({ pending, current, previous }) {
    const { signIn } = await import('./postgres');
    const [next, now] = [parseLogin(pending), parseLogin(current)];
    const done = await signIn(next);
    if (done) return done.end();
    if (next.username !== now.username || next.host !== now.host)
      throw new Error('The new version is for another user or host than the current one.');
    // The database still has the previous password where a rotation was broken off.
    const before = previous && { ...now, password: parseLogin(previous).password };
    const session = (await signIn(now)) ?? (before && (await signIn(before)));
    if (!session)
      throw new Error('The database refuses the new, the current and the previous password.');
    try {
      await session.setPassword(next.username, next.password);
    } finally {
      await session.end();
    }
  },

  async test(pending) {
    const { signIn } = await import('./postgres');
    const login = parseLogin(pending);
    const session = await signIn(login);
    if (!session) throw new Error('The database refuses the new password.');
    await session.end();
  },
});
