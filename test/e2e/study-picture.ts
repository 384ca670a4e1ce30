import type { Browser } from '../launch/driver.ts';
import type { Study } from '../shared/journey/map/study.ts';

/** A picture as large as a small window, of the colours it is given from left to right. */
const SIZE = { width: 800, height: 600 };

/** The study with a picture at its first note about a touchpoint; `storePicture` lays the picture down. */
export function withPicture(made: Study, touchpoint: string): Study {
  const first = made.notes.findIndex((note) => note.touchpoint === touchpoint);
  const notes = made.notes.map((note, index) =>
    index === first ? { ...note, pictureId: 'picture-of-study' } : note,
  );
  return { ...made, notes };
}

/** Draws the picture and lays it into the store, as if it had been taken here. */
export async function storePicture(browser: Browser, { notes }: Study): Promise<void> {
  const note = notes.find(({ pictureId }) => pictureId === 'picture-of-study');
  await browser.extension.eval(
    async (facts) => {
      const canvas = new OffscreenCanvas(facts.width, facts.height);
      const context = canvas.getContext('2d');
      if (context) {
        context.fillStyle = 'teal';
        context.fillRect(0, 0, facts.width / 2, facts.height);
      }
      const bytes = await canvas.convertToBlob({ type: 'image/png' });
      const opened = indexedDB.open('waymark');
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        opened.onsuccess = () => resolve(opened.result);
        opened.onerror = () => reject(opened.error);
      });
      const tx = database.transaction('pictures', 'readwrite');
      tx.objectStore('pictures').put({ ...facts, bytes });
      await new Promise((resolve, reject) => {
        tx.oncomplete = resolve;
        tx.onerror = () => reject(tx.error);
      });
      database.close();
    },
    {
      ...{ id: 'picture-of-study', noteId: note?.id ?? '', at: note?.at ?? 0, ...SIZE },
      ...{ box: { x: 100, y: 100, width: 200, height: 80 }, covered: 1, type: 'image/png' },
    },
  );
}
