import { beforeEach, expect, test, vi } from 'vitest';
import { workspaceFolder } from '../../../src/io/terminal/surroundings.ts';

const login = vi.hoisted(() => ({ home: '' }));
vi.mock('node:os', () => ({
  homedir: () => '',
  userInfo: () => {
    if (login.home === '') throw new Error('a user id without an entry');
    return { homedir: login.home, username: 'seller' };
  },
}));
beforeEach(() => {
  login.home = '';
});

const folder = (env: Record<string, string>, flag?: string) => workspaceFolder({ env, cwd: '/work' }, flag);

test('the flag, the environment, XDG, then the home folder', () => {
  expect(folder({ ORDERS_WORKSPACE: 'b', HOME: '/home/x' }, 'a')).toBe('/work/a');
  expect(folder({ ORDERS_WORKSPACE: 'b', HOME: '/home/x' })).toBe('/work/b');
  expect(folder({ XDG_DATA_HOME: '/data', HOME: '/home/x' })).toBe('/data/orders');
  expect(folder({ XDG_DATA_HOME: 'data', HOME: '/home/x' })).toBe('/home/x/.local/share/orders');
  login.home = '/home/login';
  expect(folder({})).toBe('/home/login/.local/share/orders');
});

test('without any of them it stops with what to set', () => {
  const stop = expect.objectContaining({ code: 'workspace/no-home', exitCode: 2 });
  expect(() => folder({})).toThrow(stop);
  expect(folder({}, 'a')).toBe('/work/a');
});
