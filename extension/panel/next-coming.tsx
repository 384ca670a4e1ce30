import { text } from '../platform/text.ts';
import './next-walk.css';

/** In its place while it is loaded, about as tall: what stands below must not move under a finger. */
export function NextComing() {
  return (
    <section class="next-walk next-coming" aria-busy="true">
      <h2 class="section-title">{text('nextTitle')}</h2>
    </section>
  );
}
