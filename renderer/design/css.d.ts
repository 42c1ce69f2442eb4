import 'react';

declare module 'react' {
  interface CSSProperties {
    /** A custom property of ours. */
    [property: `--${string}`]: string | number | undefined;
  }
}
