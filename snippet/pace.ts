/** Time between two looks, in ms: 1,000 marks cost about 5 ms a look, which is 0.2 ms a frame while scrolling. */
export const LOOK_MS = 500;
/** Looks in a row that must find a touchpoint half visible: three of them span one second. */
export const LOOKS = 3;
