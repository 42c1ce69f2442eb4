let listener: () => void = () => {};

/** Who is to know that a reader of a long file is still at work. One at a time: a thread reads one file. */
export function onSignOfLife(listen: () => void): void {
  listener = listen;
}

/** To be called by readers of files with thousands of pages, at each of them: a file may take as long as it has pages. */
export function signOfLife(): void {
  listener();
}
