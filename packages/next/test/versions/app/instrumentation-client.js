export { onRouterTransitionStart } from '@wince/next/client';
