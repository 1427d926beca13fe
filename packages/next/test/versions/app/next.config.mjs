import { withWince } from '@wince/next/config';

export default withWince({}, { key: 'wk_test', endpoint: process.env.WINCE_ENDPOINT });
