import { spawn } from 'node:child_process';

/** Opens an address in the user's browser, where there seems to be one; says nothing where there isn't. */
export function openBrowser(url: string): void {
  const { platform, env } = process;
  const hasScreen = platform !== 'linux' || env.DISPLAY !== undefined || env.WAYLAND_DISPLAY !== undefined;
  if (!hasScreen || env.CI !== undefined || !process.stdout.isTTY) return;
  const [command, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[platform as string] ?? [
    'xdg-open',
  ];
  if (command === undefined) return;
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
