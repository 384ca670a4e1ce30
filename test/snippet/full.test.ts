import './as-full.ts';
import './arriving.ts';
import './acting.ts';
import './viewing.ts';
import './routing.ts';
import './calling.ts';
import './enduring.ts';
