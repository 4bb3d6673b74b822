import { byTemplate, newPassword, parseObject } from './template';

/**
 * A rotation function that needs no other system: it gives a plain secret, or the `password` key of a
 * key/value one, a new random value of the same length.
 */
export const rotateRandomPassword = byTemplate({
  async create(current, call) {
    const secret = parseObject(current);
    const old = secret?.['password'] ?? current;
    const length = typeof old === 'string' ? Math.max(16, Math.min(old.length, 4096)) : 32;
    const password = await newPassword(call, length);
    return secret ? JSON.stringify({ ...secret, password }) : password;
  },
});
