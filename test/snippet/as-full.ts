// What the build would write in.
Reflect.set(globalThis, '__FULL__', true);

export {};
