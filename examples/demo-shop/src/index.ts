export { createDemoShop, type DemoShopOptions } from './createDemoShop.ts';
