/** Why a command was not carried out; each has a sentence in `_locales` (`refusal_<reason>`). */
export type Refusal =
  | 'badRequest'
  | 'notAllowedHere'
  | 'notFound'
  | 'noWalk'
  | 'walkRunning'
  /** The site's file and the person's own tags are together more than a plan may hold. */
  | 'journeyFull'
  /** Walks or notes belong to the journey. */
  | 'journeyInUse'
  | 'pageUnreachable'
  /** The page of a note was opened, and we are not let in to look for its place. */
  | 'placeUnseen'
  /** The page is of another site than the note. */
  | 'otherSite'
  | 'storageFull'
  | 'storageBroken'
  | 'unknown';

/** Why there is no picture; each has a sentence in `_locales` (`picture_<reason>`). */
export type PictureRefusal =
  /** The browser wants a shortcut, context menu or toolbar click on this page first. */
  | 'notGranted'
  /** Another tab or page was showing when the picture was taken; it was thrown away. */
  | 'otherTab'
  /** The page did not hold still long enough to cover its fields surely. */
  | 'unsteady'
  | 'storageFull'
  | 'failed';
