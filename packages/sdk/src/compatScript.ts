// The order matters: compression first, then the script that starts by itself.
import './compat.ts';
import './script.ts';
