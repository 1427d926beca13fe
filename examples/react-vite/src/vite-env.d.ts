interface ImportMetaEnv {
  readonly VITE_WINCE_KEY: string;
  readonly VITE_WINCE_ENDPOINT: string;
}

interface ImportMeta {
  readonly env: ImportMetaEnv;
}
