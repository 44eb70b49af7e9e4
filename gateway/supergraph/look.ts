import { type FSWatcher, watch } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface Look {
  /** Given what the file holds, when that has changed and come to rest. */
  readonly onText: (text: string) => Promise<void>;
  /** Told once where the file cannot be read, and once when it can again. */
  readonly onLost: (reason: string) => void;
  readonly onFound: () => void;
}

export interface Looking extends Disposable {
  readonly lookedAt: Date;
}

/** How often a file is looked at, and of how many looks one reads it whatever its stamps say. */
const EVERY_MS = 500;
const READ_EACH = 20;
/** Editors and deployments write in several steps; a change is read once it has come to rest. */
const SETTLE_MS = 50;

/**
 * Follows what a file holds, by whatever name, link or folder it is reached. The system tells of changes to the folder
 * at once; of folders and links on the way there, of other machines' writes and of folders exchanged it does not, so the
 * file is looked at as well.
 *
 * @param known what it holds now
 */
export function lookAt(file: string, known: string, { onText, onLost, onFound }: Look): Looking {
  let text = known;
  let stamp = '';
  let unread = true;
  let lookedAt = new Date();
  let looks = 0;
  let lost = false;
  let over = false;
  let next: NodeJS.Timeout | undefined;

  /** How long to wait before the next look. */
  const look = async (): Promise<number> => {
    const found = await stampOf(file);
    if (found !== stamp) {
      stamp = found;
      unread = true;
      return SETTLE_MS;
    }
    lookedAt = new Date();
    if (unread || ++looks % READ_EACH === 0) {
      unread = false;
      const read = await readFile(file, 'utf8');
      if (read !== text) {
        // Remembered whether or not it can be used: it is told once.
        text = read;
        await onText(read);
      }
    }
    return EVERY_MS;
  };
  const step = async (): Promise<void> => {
    let wait = EVERY_MS;
    try {
      wait = await look();
      if (lost) {
        lost = false;
        onFound();
      }
    } catch (error) {
      unread = true;
      if (!lost) {
        lost = true;
        onLost((error as Error).message);
      }
    }
    plan(wait);
  };
  let stepping = false;
  const plan = (ms: number): void => {
    clearTimeout(next);
    if (!over) {
      next = setTimeout(() => {
        stepping = true;
        void step().finally(() => {
          stepping = false;
        });
      }, ms).unref();
    }
  };
  const watcher = folderWatcher(dirname(file), () => stepping || plan(SETTLE_MS));
  plan(SETTLE_MS);
  return {
    get lookedAt() {
      return lookedAt;
    },
    [Symbol.dispose]() {
      over = true;
      clearTimeout(next);
      watcher?.close();
    },
  };
}

/** Other for another file, and after each write. */
async function stampOf(file: string): Promise<string> {
  const { dev, ino, size, mtimeNs, ctimeNs } = await stat(file, { bigint: true });
  return [dev, ino, size, mtimeNs, ctimeNs].join(' ');
}

/** What the system can tell is a gift: where it has no watches left, looking does. */
function folderWatcher(folder: string, onChange: () => void): FSWatcher | null {
  try {
    return watch(folder, { persistent: false }, onChange).on('error', () => {});
  } catch {
    return null;
  }
}
