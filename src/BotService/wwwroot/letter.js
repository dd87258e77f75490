'use strict';

// The address leads to the paragraph; in a long one the marked words may stand far below its beginning.
document.querySelector('mark')?.scrollIntoView({ block: 'center' });
