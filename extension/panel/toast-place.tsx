import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { Toast, type ToastProps } from '../ui/components/toast.tsx';

/** What was just done and can be taken back; null for nothing. The panel says it, and a tab may say its own instead. */
export const Undoable = createContext<ToastProps | null>(null);

/** Where it is said: above the bottom bar, in a room of its own. It covers nothing, and no button moves for it. */
export function ToastPlace() {
  const toast = useContext(Undoable);
  if (!toast) return null;
  return (
    <div class="toast-place">
      <Toast {...toast} />
    </div>
  );
}
