import { drawIcons } from './icons.ts';

drawIcons();
